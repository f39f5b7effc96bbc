CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`project` integer NOT NULL,
	`name` text NOT NULL,
	`category` text NOT NULL,
	`description` text NOT NULL,
	`size` integer NOT NULL,
	`type` text NOT NULL,
	`sha256` text,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`removed_at` text,
	`removed_by` text,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_project` ON `attachment` (`project`);--> statement-breakpoint
CREATE TABLE `attachment_chunk` (
	`attachment` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`attachment`, `position`),
	FOREIGN KEY (`attachment`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `declaration` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`step` text NOT NULL,
	`edition` text NOT NULL,
	`words` text NOT NULL,
	`major` integer NOT NULL,
	`minor` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `declaration_project` ON `declaration` (`project`);--> statement-breakpoint
CREATE TABLE `initiative` (
	`name` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`from_date` text,
	`until_date` text
);
--> statement-breakpoint
CREATE TABLE `project_row` (
	`project` integer NOT NULL,
	`field` text NOT NULL,
	`position` integer NOT NULL,
	`row` text NOT NULL,
	`refers` text,
	PRIMARY KEY(`project`, `field`, `position`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_row_refers` ON `project_row` (`refers`);--> statement-breakpoint
CREATE TABLE `traveller` (
	`project` integer NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`economy` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`people` integer NOT NULL,
	`days` real NOT NULL,
	`per_diem` integer NOT NULL,
	`additional` integer NOT NULL,
	`airfare` integer NOT NULL,
	`funded_by` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`project`, `position`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `waiver` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`rule` text NOT NULL,
	`line` text NOT NULL,
	`finding` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`decision` text,
	`decision_reason` text,
	`decided_at` text,
	`decided_person` text,
	`decided_by` text,
	`withdrawn_at` text,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `waiver_project` ON `waiver` (`project`);--> statement-breakpoint
ALTER TABLE `budget_line` ADD `traveller` text;--> statement-breakpoint
ALTER TABLE `project` ADD `initiative` text REFERENCES initiative(name);--> statement-breakpoint
ALTER TABLE `project` ADD `gender_self_assessment` text;--> statement-breakpoint
ALTER TABLE `project` ADD `form_edition` text;--> statement-breakpoint
ALTER TABLE `project` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `project_initiative` ON `project` (`initiative`);--> statement-breakpoint
ALTER TABLE `risk_row` ADD `likelihood` integer;--> statement-breakpoint
ALTER TABLE `risk_row` ADD `impact` integer;--> statement-breakpoint
ALTER TABLE `risk_row` ADD `owner` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk_row` ADD `state` text;--> statement-breakpoint
ALTER TABLE `version` ADD `begun_at` text;--> statement-breakpoint
ALTER TABLE `version` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `version_change` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `work_plan_row` ADD `responsible` text DEFAULT '' NOT NULL;