CREATE TABLE "job_run" (
	"job" text COLLATE "C" PRIMARY KEY NOT NULL,
	"due_at" text COLLATE "C" NOT NULL,
	"claimed_at" text COLLATE "C",
	"done_at" text COLLATE "C",
	"failed_at" text COLLATE "C",
	"attempts" integer NOT NULL,
	"problem" text COLLATE "C",
	"did_at" text COLLATE "C",
	"did" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "completion_report_state" ON "completion_report" USING btree ("state");--> statement-breakpoint
CREATE INDEX "project_state" ON "project" USING btree ("state");