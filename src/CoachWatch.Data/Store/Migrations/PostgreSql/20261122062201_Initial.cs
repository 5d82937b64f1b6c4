using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CoachWatch.Data.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Clubs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Country = table.Column<string>(type: "text", nullable: true),
                    League = table.Column<string>(type: "text", nullable: true),
                    City = table.Column<string>(type: "text", nullable: true),
                    Colour = table.Column<string>(type: "text", nullable: true),
                    SecondColour = table.Column<string>(type: "text", nullable: true),
                    Initials = table.Column<string>(type: "text", nullable: true),
                    Women = table.Column<bool>(type: "boolean", nullable: false),
                    National = table.Column<bool>(type: "boolean", nullable: false),
                    Confirmed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clubs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Coaches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Nationality = table.Column<string>(type: "text", nullable: true),
                    Born = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Woman = table.Column<bool>(type: "boolean", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Confirmed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Coaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    OutletId = table.Column<int>(type: "integer", nullable: true),
                    Country = table.Column<string>(type: "text", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: true),
                    Domain = table.Column<string>(type: "text", nullable: true),
                    Confirmed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sources_Sources_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StaleClubs",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaleClubs", x => x.ClubId);
                });

            migrationBuilder.CreateTable(
                name: "State",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    SeedArticles = table.Column<string>(type: "text", nullable: true),
                    Seeds = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_State", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClubNames",
                columns: table => new
                {
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClubNames", x => new { x.Key, x.ClubId });
                    table.ForeignKey(
                        name: "FK_ClubNames_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoachNames",
                columns: table => new
                {
                    CoachId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachNames", x => new { x.Key, x.CoachId });
                    table.ForeignKey(
                        name: "FK_CoachNames_Coaches_CoachId",
                        column: x => x.CoachId,
                        principalTable: "Coaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Vacancies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    BegunOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PressureOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FilledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LapsedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    UpdatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OutgoingId = table.Column<int>(type: "integer", nullable: true),
                    ExitId = table.Column<int>(type: "integer", nullable: true),
                    InterimId = table.Column<int>(type: "integer", nullable: true),
                    InterimOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FilledById = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vacancies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vacancies_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Vacancies_Coaches_FilledById",
                        column: x => x.FilledById,
                        principalTable: "Coaches",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Vacancies_Coaches_InterimId",
                        column: x => x.InterimId,
                        principalTable: "Coaches",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Vacancies_Coaches_OutgoingId",
                        column: x => x.OutgoingId,
                        principalTable: "Coaches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Published = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp without time zone", nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublisherId = table.Column<int>(type: "integer", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: false),
                    Fingerprint = table.Column<string>(type: "text", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "timestamp without time zone", nullable: false),
                    Notice = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_Sources_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SourceNames",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceNames", x => new { x.Key, x.SourceId });
                    table.ForeignKey(
                        name: "FK_SourceNames_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rumours",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VacancyId = table.Column<int>(type: "integer", nullable: false),
                    CoachId = table.Column<int>(type: "integer", nullable: false),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rumours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rumours_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Rumours_Coaches_CoachId",
                        column: x => x.CoachId,
                        principalTable: "Coaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Rumours_Vacancies_VacancyId",
                        column: x => x.VacancyId,
                        principalTable: "Vacancies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleAddresses",
                columns: table => new
                {
                    Url = table.Column<string>(type: "text", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleAddresses", x => x.Url);
                    table.ForeignKey(
                        name: "FK_ArticleAddresses_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleRejections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRejections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleRejections_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Exits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    OriginId = table.Column<int>(type: "integer", nullable: true),
                    VacancyId = table.Column<int>(type: "integer", nullable: true),
                    Evidence_DecidingLength = table.Column<int>(type: "integer", nullable: false),
                    Evidence_DecidingStart = table.Column<int>(type: "integer", nullable: false),
                    Evidence_InTitle = table.Column<bool>(type: "boolean", nullable: false),
                    Evidence_Length = table.Column<int>(type: "integer", nullable: false),
                    Evidence_Start = table.Column<int>(type: "integer", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    CoachId = table.Column<int>(type: "integer", nullable: false),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp without time zone", nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Exits_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Exits_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Exits_Coaches_CoachId",
                        column: x => x.CoachId,
                        principalTable: "Coaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Exits_Sources_OriginId",
                        column: x => x.OriginId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Exits_Vacancies_VacancyId",
                        column: x => x.VacancyId,
                        principalTable: "Vacancies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Tenures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    From = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    To = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Current = table.Column<bool>(type: "boolean", nullable: false),
                    Evidence_DecidingLength = table.Column<int>(type: "integer", nullable: false),
                    Evidence_DecidingStart = table.Column<int>(type: "integer", nullable: false),
                    Evidence_InTitle = table.Column<bool>(type: "boolean", nullable: false),
                    Evidence_Length = table.Column<int>(type: "integer", nullable: false),
                    Evidence_Start = table.Column<int>(type: "integer", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    CoachId = table.Column<int>(type: "integer", nullable: false),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp without time zone", nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tenures_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Tenures_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Tenures_Coaches_CoachId",
                        column: x => x.CoachId,
                        principalTable: "Coaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Links",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    OriginId = table.Column<int>(type: "integer", nullable: true),
                    Repeat = table.Column<bool>(type: "boolean", nullable: false),
                    RumourId = table.Column<int>(type: "integer", nullable: true),
                    Evidence_DecidingLength = table.Column<int>(type: "integer", nullable: false),
                    Evidence_DecidingStart = table.Column<int>(type: "integer", nullable: false),
                    Evidence_InTitle = table.Column<bool>(type: "boolean", nullable: false),
                    Evidence_Length = table.Column<int>(type: "integer", nullable: false),
                    Evidence_Start = table.Column<int>(type: "integer", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    CoachId = table.Column<int>(type: "integer", nullable: false),
                    ClubId = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp without time zone", nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Links_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Links_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Links_Coaches_CoachId",
                        column: x => x.CoachId,
                        principalTable: "Coaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Links_Rumours_RumourId",
                        column: x => x.RumourId,
                        principalTable: "Rumours",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Links_Sources_OriginId",
                        column: x => x.OriginId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ExitSources",
                columns: table => new
                {
                    ExitId = table.Column<int>(type: "integer", nullable: false),
                    SourceId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExitSources", x => new { x.ExitId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_ExitSources_Exits_ExitId",
                        column: x => x.ExitId,
                        principalTable: "Exits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ExitSources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LinkSources",
                columns: table => new
                {
                    LinkId = table.Column<int>(type: "integer", nullable: false),
                    SourceId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkSources", x => new { x.LinkId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_LinkSources_Links_LinkId",
                        column: x => x.LinkId,
                        principalTable: "Links",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LinkSources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Sources",
                columns: new[] { "Id", "Confirmed", "Country", "Domain", "Key", "Kind", "Language", "Name", "OutletId", "Slug" },
                values: new object[] { -1, true, null, null, "club", 2, null, "Official statement", null, "official" });

            migrationBuilder.InsertData(
                table: "State",
                columns: new[] { "Id", "Revision", "Seeds" },
                values: new object[] { 1, 0L, null });

            migrationBuilder.InsertData(
                table: "SourceNames",
                columns: new[] { "Key", "SourceId", "Text" },
                values: new object[] { "club", -1, "club" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleAddresses_ArticleId",
                table: "ArticleAddresses",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRejections_ArticleId",
                table: "ArticleRejections",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Fingerprint",
                table: "Articles",
                column: "Fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublisherId_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "PublisherId", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ClubNames_ClubId",
                table: "ClubNames",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_Clubs_Key",
                table: "Clubs",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clubs_Slug",
                table: "Clubs",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Coaches_Key",
                table: "Coaches",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Coaches_Slug",
                table: "Coaches",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CoachNames_CoachId",
                table: "CoachNames",
                column: "CoachId");

            migrationBuilder.CreateIndex(
                name: "IX_Exits_ArticleId",
                table: "Exits",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Exits_ClubId_KnownOn",
                table: "Exits",
                columns: new[] { "ClubId", "KnownOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Exits_CoachId_KnownOn",
                table: "Exits",
                columns: new[] { "CoachId", "KnownOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Exits_OriginId",
                table: "Exits",
                column: "OriginId");

            migrationBuilder.CreateIndex(
                name: "IX_Exits_PublishedAt_Id",
                table: "Exits",
                columns: new[] { "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Exits_VacancyId",
                table: "Exits",
                column: "VacancyId");

            migrationBuilder.CreateIndex(
                name: "IX_ExitSources_SourceId_ExitId",
                table: "ExitSources",
                columns: new[] { "SourceId", "ExitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_ArticleId",
                table: "Links",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Links_ClubId_KnownOn",
                table: "Links",
                columns: new[] { "ClubId", "KnownOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_CoachId_KnownOn",
                table: "Links",
                columns: new[] { "CoachId", "KnownOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_OriginId_PublishedAt_Id",
                table: "Links",
                columns: new[] { "OriginId", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_PublishedAt_Id",
                table: "Links",
                columns: new[] { "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_RumourId",
                table: "Links",
                column: "RumourId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkSources_SourceId_LinkId",
                table: "LinkSources",
                columns: new[] { "SourceId", "LinkId" });

            migrationBuilder.CreateIndex(
                name: "IX_Rumours_ClubId",
                table: "Rumours",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_Rumours_CoachId",
                table: "Rumours",
                column: "CoachId");

            migrationBuilder.CreateIndex(
                name: "IX_Rumours_VacancyId_CoachId",
                table: "Rumours",
                columns: new[] { "VacancyId", "CoachId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SourceNames_SourceId",
                table: "SourceNames",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Key",
                table: "Sources",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sources_OutletId",
                table: "Sources",
                column: "OutletId");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Slug",
                table: "Sources",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_ArticleId",
                table: "Tenures",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_ClubId_KnownOn",
                table: "Tenures",
                columns: new[] { "ClubId", "KnownOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_CoachId_KnownOn",
                table: "Tenures",
                columns: new[] { "CoachId", "KnownOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Vacancies_ClubId_Slug",
                table: "Vacancies",
                columns: new[] { "ClubId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vacancies_FilledById",
                table: "Vacancies",
                column: "FilledById");

            migrationBuilder.CreateIndex(
                name: "IX_Vacancies_InterimId",
                table: "Vacancies",
                column: "InterimId");

            migrationBuilder.CreateIndex(
                name: "IX_Vacancies_OutgoingId",
                table: "Vacancies",
                column: "OutgoingId");

            migrationBuilder.CreateIndex(
                name: "IX_Vacancies_UpdatedOn",
                table: "Vacancies",
                column: "UpdatedOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleAddresses");

            migrationBuilder.DropTable(
                name: "ArticleRejections");

            migrationBuilder.DropTable(
                name: "ClubNames");

            migrationBuilder.DropTable(
                name: "CoachNames");

            migrationBuilder.DropTable(
                name: "ExitSources");

            migrationBuilder.DropTable(
                name: "LinkSources");

            migrationBuilder.DropTable(
                name: "SourceNames");

            migrationBuilder.DropTable(
                name: "StaleClubs");

            migrationBuilder.DropTable(
                name: "State");

            migrationBuilder.DropTable(
                name: "Tenures");

            migrationBuilder.DropTable(
                name: "Exits");

            migrationBuilder.DropTable(
                name: "Links");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "Rumours");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "Vacancies");

            migrationBuilder.DropTable(
                name: "Clubs");

            migrationBuilder.DropTable(
                name: "Coaches");
        }
    }
}
