using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoachWatch.Data.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Confirmed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was read before is listed already, and counts as confirmed.
            migrationBuilder.AddColumn<bool>(
                name: "Confirmed",
                table: "Tenures",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "Confirmed",
                table: "Links",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "Confirmed",
                table: "Exits",
                type: "boolean",
                nullable: false,
                defaultValue: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Confirmed",
                table: "Tenures");

            migrationBuilder.DropColumn(
                name: "Confirmed",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "Confirmed",
                table: "Exits");
        }
    }
}
