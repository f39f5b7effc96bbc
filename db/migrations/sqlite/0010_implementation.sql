CREATE TABLE `amendment` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`kind` text NOT NULL,
	`before` text NOT NULL,
	`proposed` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`decider` text NOT NULL,
	`edition` text NOT NULL,
	`decision` text,
	`decision_reason` text NOT NULL,
	`decided_at` text,
	`decided_person` text,
	`decided_by` text,
	`withdrawn_at` text,
	`version` text,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `amendment_project` ON `amendment` (`project`);--> statement-breakpoint
CREATE TABLE `attendee` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event` integer NOT NULL,
	`name` text NOT NULL,
	`economy` text,
	`sex` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`organisation_kind` text NOT NULL,
	`position` text NOT NULL,
	`email` text NOT NULL,
	`funding` text NOT NULL,
	`standing` text NOT NULL,
	`note` text NOT NULL,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`event`) REFERENCES `event`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendee_event` ON `attendee` (`event`);--> statement-breakpoint
CREATE TABLE `attendee_upload` (
	`id` text PRIMARY KEY NOT NULL,
	`event` integer NOT NULL,
	`rows` text NOT NULL,
	`bytes` blob NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`event`) REFERENCES `event`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendee_upload_event` ON `attendee_upload` (`event`);--> statement-breakpoint
CREATE TABLE `completion_override` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`key` text NOT NULL,
	`value` real,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `completion_override_project` ON `completion_override` (`project`);--> statement-breakpoint
CREATE TABLE `completion_point` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`reply` text NOT NULL,
	`replied_at` text,
	`replied_by` text,
	`settled_at` text,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `completion_point_project` ON `completion_point` (`project`);--> statement-breakpoint
CREATE TABLE `dissemination` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`output` integer,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`link` text NOT NULL,
	`forum` text,
	`on_day` text,
	`access` text NOT NULL,
	`note` text NOT NULL,
	`hits` text NOT NULL,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`output`) REFERENCES `output`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dissemination_project` ON `dissemination` (`project`);--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`mode` text NOT NULL,
	`from_day` text,
	`until_day` text,
	`place` text NOT NULL,
	`economy` text,
	`seats` integer,
	`description` text NOT NULL,
	`series` text NOT NULL,
	`feedback` integer,
	`agenda` text NOT NULL,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_project` ON `event` (`project`);--> statement-breakpoint
CREATE TABLE `event_material` (
	`event` integer NOT NULL,
	`attachment` text NOT NULL,
	`title` text NOT NULL,
	`published_at` text,
	PRIMARY KEY(`event`, `attachment`),
	FOREIGN KEY (`event`) REFERENCES `event`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `fact_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`kind` text NOT NULL,
	`key` integer NOT NULL,
	`revision` integer NOT NULL,
	`before` text,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fact_change_of` ON `fact_change` (`project`,`kind`,`key`);--> statement-breakpoint
CREATE TABLE `frozen_file` (
	`frozen` integer NOT NULL,
	`format` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`frozen`, `format`),
	FOREIGN KEY (`frozen`) REFERENCES `frozen_report`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `frozen_report` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`report` text NOT NULL,
	`place` integer NOT NULL,
	`act` text NOT NULL,
	`edition` text NOT NULL,
	`at` text NOT NULL,
	`by_name` text NOT NULL,
	`model` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `frozen_report_project` ON `frozen_report` (`project`);--> statement-breakpoint
CREATE TABLE `measured` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`indicator` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`value` real,
	`words` text NOT NULL,
	`women` integer,
	`men` integer,
	`by_economy` text NOT NULL,
	`note` text NOT NULL,
	`evidence` text,
	`state` text NOT NULL,
	`remark` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measured_period` ON `measured` (`project`,`indicator`,`from_day`,`until_day`);--> statement-breakpoint
CREATE TABLE `monitoring_act` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report` integer NOT NULL,
	`act` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`remark` text NOT NULL,
	`points` text NOT NULL,
	`answers` text NOT NULL,
	FOREIGN KEY (`report`) REFERENCES `monitoring_report`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `monitoring_act_report` ON `monitoring_act` (`report`);--> statement-breakpoint
CREATE TABLE `monitoring_report` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`place` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`answers` text NOT NULL,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `monitoring_report_place` ON `monitoring_report` (`project`,`place`);--> statement-breakpoint
CREATE INDEX `monitoring_report_state` ON `monitoring_report` (`state`);--> statement-breakpoint
CREATE TABLE `output` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`planned` integer,
	`planned_on` text,
	`delivered` integer,
	`delivered_on` text,
	`link` text NOT NULL,
	`file` text,
	`used` text NOT NULL,
	`note` text NOT NULL,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `output_project` ON `output` (`project`);--> statement-breakpoint
CREATE TABLE `payment` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`line` text NOT NULL,
	`source` text NOT NULL,
	`amount` integer NOT NULL,
	`on_day` text NOT NULL,
	`payee` text NOT NULL,
	`reference` text NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `payment_project` ON `payment` (`project`);--> statement-breakpoint
CREATE TABLE `report_notice` (
	`project` integer NOT NULL,
	`report` text NOT NULL,
	`due_on` text NOT NULL,
	`act` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	PRIMARY KEY(`project`, `report`, `due_on`, `act`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `completion_report` ADD `basis` text;--> statement-breakpoint
ALTER TABLE `completion_report` ADD `assessment` text;