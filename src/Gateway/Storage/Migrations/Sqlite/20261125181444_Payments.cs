using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TeleCo.Gateway.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Payments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "payment_attempts",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Vendor = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EffectKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RequestHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Order = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FirstAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    VendorReference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CaptureReference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NextCheckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Checks = table.Column<int>(type: "INTEGER", nullable: false),
                    Hinted = table.Column<bool>(type: "INTEGER", nullable: false),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseOwner = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    TraceId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_attempts", x => new { x.Kind, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "webhook_inbox",
                columns: table => new
                {
                    Vendor = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EventId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Time = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Matched = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_inbox", x => new { x.Vendor, x.EventId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_payment_attempts_EffectKey",
                table: "payment_attempts",
                column: "EffectKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_attempts_State_NextCheckAt",
                table: "payment_attempts",
                columns: new[] { "State", "NextCheckAt" });

            migrationBuilder.CreateIndex(
                name: "IX_payment_attempts_Vendor_VendorReference",
                table: "payment_attempts",
                columns: new[] { "Vendor", "VendorReference" });

            migrationBuilder.CreateIndex(
                name: "IX_webhook_inbox_ReceivedAt",
                table: "webhook_inbox",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_webhook_inbox_Vendor_Reference",
                table: "webhook_inbox",
                columns: new[] { "Vendor", "Reference" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "payment_attempts");

            migrationBuilder.DropTable(
                name: "webhook_inbox");
        }
    }
}
