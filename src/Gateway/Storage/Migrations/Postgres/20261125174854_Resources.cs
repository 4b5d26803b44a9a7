using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TeleCo.Gateway.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Resources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "resources",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Partner = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Customer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Parent = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resources", x => new { x.Kind, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_resources_Kind_CreatedAt_Id",
                table: "resources",
                columns: new[] { "Kind", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_resources_Kind_Customer",
                table: "resources",
                columns: new[] { "Kind", "Customer" });

            migrationBuilder.CreateIndex(
                name: "IX_resources_Kind_Parent",
                table: "resources",
                columns: new[] { "Kind", "Parent" });

            migrationBuilder.CreateIndex(
                name: "IX_resources_Kind_Partner_CreatedAt",
                table: "resources",
                columns: new[] { "Kind", "Partner", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_resources_Kind_State",
                table: "resources",
                columns: new[] { "Kind", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "resources");
        }
    }
}
