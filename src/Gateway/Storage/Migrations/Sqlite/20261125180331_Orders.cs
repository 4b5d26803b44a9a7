using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TeleCo.Gateway.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Orders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "human_tasks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StepNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Assignee = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Escalations = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_human_tasks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "order_services",
                columns: table => new
                {
                    ServiceId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_order_services", x => x.ServiceId);
                });

            migrationBuilder.CreateTable(
                name: "order_steps",
                columns: table => new
                {
                    OrderId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EffectKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    InDoubt = table.Column<bool>(type: "INTEGER", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_order_steps", x => new { x.OrderId, x.ItemId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "order_timers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_order_timers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "order_work",
                columns: table => new
                {
                    OrderId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    WakeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseOwner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    StateBefore = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TraceId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_order_work", x => x.OrderId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_human_tasks_OrderId",
                table: "human_tasks",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_human_tasks_State_DueAt",
                table: "human_tasks",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_order_services_OrderId",
                table: "order_services",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_order_steps_State",
                table: "order_steps",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_order_timers_DueAt",
                table: "order_timers",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_order_timers_OrderId",
                table: "order_timers",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_order_work_LeaseOwner",
                table: "order_work",
                column: "LeaseOwner");

            migrationBuilder.CreateIndex(
                name: "IX_order_work_WakeAt_Priority",
                table: "order_work",
                columns: new[] { "WakeAt", "Priority" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "human_tasks");

            migrationBuilder.DropTable(
                name: "order_services");

            migrationBuilder.DropTable(
                name: "order_steps");

            migrationBuilder.DropTable(
                name: "order_timers");

            migrationBuilder.DropTable(
                name: "order_work");
        }
    }
}
