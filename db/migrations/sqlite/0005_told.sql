CREATE TABLE `job_run` (
	`job` text PRIMARY KEY NOT NULL,
	`due_at` text NOT NULL,
	`claimed_at` text,
	`done_at` text,
	`failed_at` text,
	`attempts` integer NOT NULL,
	`problem` text,
	`did_at` text,
	`did` text
);
--> statement-breakpoint
CREATE TABLE `reminder` (
	`key` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `completion_report_state` ON `completion_report` (`state`);--> statement-breakpoint
CREATE INDEX `project_state` ON `project` (`state`);