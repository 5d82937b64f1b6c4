using CoachWatch.Data.Import;

namespace CoachWatch.Data.Tests.Import;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("14 oktober 2025, 07:52   Bijgewerkt: 08:10", "2025-10-14T07:52")]
    [InlineData("woensdag 27 november 2024 om 21:47", "2024-11-27T21:47")]
    [InlineData("zaterdag 1 februari 2025 – 16:22", "2025-02-01T16:22")]
    [InlineData("Tuesday 7 October 2025 13:20, UK", "2025-10-07T13:20")]
    [InlineData("January 16, 2024", "2024-01-16")]
    [InlineData("Sept. 3rd, 2024 at 9:05 pm", "2024-09-03T21:05")]
    [InlineData("17th December 2024 | Agency Report", "2024-12-17")]
    [InlineData("2. Mai 2024, 13:22 Uhr", "2024-05-02T13:22")]
    [InlineData("3. März 2019 um 9.05 Uhr", "2019-03-03T09:05")]
    [InlineData("Publié le 24 mai 2025 à 18h40 - 2 min.", "2025-05-24T18:40")]
    [InlineData("le 1er août 2021", "2021-08-01")]
    [InlineData("12 de abril de 2024 a las 20:37", "2024-04-12T20:37")]
    [InlineData("Redacción · Madrid | 11.08.2025 13:42", "2025-08-11T13:42")]
    [InlineData("19 ottobre 2025 alle ore 10:05", "2025-10-19T10:05")]
    [InlineData("29 out 2024, 22:05", "2024-10-29T22:05")]
    [InlineData("28/03/2025 17:52   Atualizado: 18:30", "2025-03-28T17:52")]
    [InlineData("19:47, 19 Oct 2025 | 212 Comments", "2025-10-19T19:47")]
    [InlineData("PUBLISHED: 10:31 pm, Friday 22 July 2016", "2016-07-22T22:31")]
    [InlineData("Donderdag 22 mei 2025 - 08u40", "2025-05-22T08:40")]
    [InlineData("29/10/18 - 11u35 - Bron: eigen info", "2018-10-29T11:35")]
    [InlineData("Published 05.10.24, 07:11 AM", "2024-10-05T07:11")]
    [InlineData("red/gm - 16-Ott-22 15:08", "2022-10-16T15:08")]
    [InlineData("Crónica / 19-12-95", "1995-12-19")]
    [InlineData("21/dic/2020 | Redacción", "2020-12-21")]
    [InlineData("2017/06/04 20:14", "2017-06-04T20:14")]
    [InlineData("Profis22.03.2024", "2024-03-22")]
    [InlineData("Updated 12 May 2024, first printed 11 May 2024", "2024-05-11")]
    [InlineData("13/31/2024 and 5/23/2024", "2024-05-23")]
    public void Find_DateInPrint_IsRead(string line, string expected) => Assert.Equal(expected, PrintedDates.Find(line)?.Date.ToString());

    [Theory]
    [InlineData("Bijgewerkt: 14 oktober 2025, 08:10")]
    [InlineData("Zuletzt aktualisiert am 2. Mai 2024")]
    [InlineData("32 January 2024")]
    [InlineData("vandaag, 11:16")]
    [InlineData("May 2025")]
    [InlineData("version 1.10.2024.5")]
    [InlineData("3-1-3, 4-2-31 and 12.30.45")]
    public void Find_NoDateOfPublication_IsNone(string line) => Assert.Null(PrintedDates.Find(line));

    [Theory]
    [InlineData("2024-05-02T13:22:00+02:00", "2024-05-02T13:22", "2024-05-02T11:22")]
    [InlineData("2024-05-02T13:22:11.123Z", "2024-05-02T13:22", "2024-05-02T13:22")]
    [InlineData("2024-05-02 13:22:00", "2024-05-02T13:22", null)]
    [InlineData("2024-05-02T00:00:00+02:00", "2024-05-02", null)]
    [InlineData("2024-05", "2024-05", null)]
    [InlineData("Thu, 02 May 2024 13:22:05 +0200", "2024-05-02T13:22", "2024-05-02T11:22")]
    [InlineData("Thu, 2 May 2024 13:22 EST", "2024-05-02T13:22", "2024-05-02T18:22")]
    [InlineData("2024-05-02T13:22:00+99:00", "2024-05-02T13:22", null)]
    public void Read_StampOfAMachine_KeepsLocalTimeAndMoment(string text, string local, string? moment)
    {
        var stamp = Stamps.Read(text);

        Assert.Equal(local, stamp?.Local.ToString());
        Assert.Equal(moment, stamp?.At?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024-13-01")]
    [InlineData("99999")]
    public void Read_NoStamp_IsNone(string text) => Assert.Null(Stamps.Read(text));
}
