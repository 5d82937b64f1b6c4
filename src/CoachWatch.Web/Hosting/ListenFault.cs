using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace CoachWatch.Web.Hosting;

/// <summary>Puts the reason why the site cannot be reached at an address into a sentence.</summary>
public static class ListenFault
{
    /// <summary>Null where the fault is another.</summary>
    public static RefusedException? Explain(Exception fault, string addresses) => fault switch
    {
        IOException { InnerException: AddressInUseException } => new(
            $"The address {addresses} is taken by another program; stop that program, or name another address with --urls http://localhost:5081.", RefusedException.Failed),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => new(
            $"This user may not listen at {addresses}; name a port above 1023 with --urls http://localhost:5081.", RefusedException.Failed),
        IOException or SocketException => new(
            $"The site cannot listen at {addresses}: {FirstLine(fault)} Name another address with --urls http://localhost:5081.", RefusedException.Failed),
        FormatException or InvalidOperationException => new(
            $"{addresses} is no address to listen at: {FirstLine(fault)} Name one such as --urls http://localhost:5081."),
        _ => null,
    };

    private static string FirstLine(Exception fault) => fault.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
