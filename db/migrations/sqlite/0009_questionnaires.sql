CREATE TABLE `answer` (
	`response` integer NOT NULL,
	`question` text NOT NULL,
	`given` text,
	`permission` text,
	`revision` integer NOT NULL,
	`author` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	PRIMARY KEY(`response`, `question`),
	FOREIGN KEY (`response`) REFERENCES `response`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response` integer NOT NULL,
	`question` text NOT NULL,
	`revision` integer NOT NULL,
	`before` text,
	`before_permission` text,
	`author` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`response`) REFERENCES `response`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_change_response` ON `answer_change` (`response`,`question`);--> statement-breakpoint
CREATE TABLE `answer_file` (
	`id` text PRIMARY KEY NOT NULL,
	`response` integer NOT NULL,
	`question` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`type` text NOT NULL,
	`sha256` text,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`response`) REFERENCES `response`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_file_response` ON `answer_file` (`response`);--> statement-breakpoint
CREATE TABLE `answer_file_chunk` (
	`file` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`file`, `position`),
	FOREIGN KEY (`file`) REFERENCES `answer_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_link` (
	`id` text PRIMARY KEY NOT NULL,
	`response` integer NOT NULL,
	`kind` text NOT NULL,
	`sections` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` text NOT NULL,
	`withdrawn_at` text,
	`opened_at` text,
	FOREIGN KEY (`response`) REFERENCES `response`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_link_response` ON `answer_link` (`response`);--> statement-breakpoint
CREATE TABLE `answer_upload` (
	`id` text PRIMARY KEY NOT NULL,
	`response` integer NOT NULL,
	`base` integer NOT NULL,
	`version` integer NOT NULL,
	`read` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`response`) REFERENCES `response`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_upload_response` ON `answer_upload` (`response`);--> statement-breakpoint
CREATE TABLE `clearance` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response` integer NOT NULL,
	`version` integer NOT NULL,
	`answers` text NOT NULL,
	`permissions` text NOT NULL,
	`permission` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`response`) REFERENCES `response`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clearance_response` ON `clearance` (`response`);--> statement-breakpoint
CREATE TABLE `confirmation` (
	`practice` integer NOT NULL,
	`economy` text NOT NULL,
	`state` text NOT NULL,
	`remark` text NOT NULL,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	PRIMARY KEY(`practice`, `economy`),
	FOREIGN KEY (`practice`) REFERENCES `practice`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`economy`) REFERENCES `economy`(`name`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `questionnaire_draft_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`questionnaire` integer NOT NULL,
	`revision` integer NOT NULL,
	`before` text NOT NULL,
	`what` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`questionnaire`) REFERENCES `questionnaire`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_change_questionnaire` ON `questionnaire_draft_change` (`questionnaire`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`practice` integer NOT NULL,
	`response` integer NOT NULL,
	`question` text NOT NULL,
	`passage` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`practice`) REFERENCES `practice`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response`) REFERENCES `response`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_practice` ON `evidence` (`practice`);--> statement-breakpoint
CREATE INDEX `evidence_response` ON `evidence` (`response`);--> statement-breakpoint
CREATE TABLE `practice` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`theme` text NOT NULL,
	`conditions` text NOT NULL,
	`economies` text NOT NULL,
	`event` text NOT NULL,
	`session` text NOT NULL,
	`discussed_on` text,
	`amendments` text NOT NULL,
	`discussed_at` text,
	`agreed_at` text,
	`published_at` text,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_project` ON `practice` (`project`);--> statement-breakpoint
CREATE INDEX `practice_published` ON `practice` (`published_at`);--> statement-breakpoint
CREATE TABLE `practice_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`practice` integer NOT NULL,
	`revision` integer NOT NULL,
	`before` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`practice`) REFERENCES `practice`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_change_practice` ON `practice_change` (`practice`);--> statement-breakpoint
CREATE TABLE `questionnaire` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`place` integer NOT NULL,
	`title` text NOT NULL,
	`audience` text NOT NULL,
	`is_anonymous` integer NOT NULL,
	`draft` text NOT NULL,
	`draft_revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`published_at` text,
	`version` integer NOT NULL,
	`due_on` text,
	`closed_at` text,
	`open_link` text,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaire_place` ON `questionnaire` (`project`,`place`);--> statement-breakpoint
CREATE INDEX `questionnaire_open_link` ON `questionnaire` (`open_link`);--> statement-breakpoint
CREATE TABLE `questionnaire_version` (
	`questionnaire` integer NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`why` text NOT NULL,
	`changes` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	PRIMARY KEY(`questionnaire`, `version`),
	FOREIGN KEY (`questionnaire`) REFERENCES `questionnaire`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `response` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`questionnaire` integer NOT NULL,
	`economy` text,
	`version` integer NOT NULL,
	`due_on` text,
	`invited_at` text,
	`opened_at` text,
	`begun_at` text,
	`ready_at` text,
	`cleared_at` text,
	`cleared_by` text NOT NULL,
	`returned_at` text,
	`returned_with` text NOT NULL,
	`declined_at` text,
	`declined_with` text NOT NULL,
	`reminded_at` text,
	`permission` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`questionnaire`) REFERENCES `questionnaire`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`economy`) REFERENCES `economy`(`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `response_questionnaire` ON `response` (`questionnaire`);--> statement-breakpoint
CREATE INDEX `response_economy` ON `response` (`economy`);--> statement-breakpoint
CREATE TABLE `response_act` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response` integer NOT NULL,
	`act` text NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`response`) REFERENCES `response`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `response_act_response` ON `response_act` (`response`);--> statement-breakpoint
CREATE TABLE `section_done` (
	`response` integer NOT NULL,
	`section` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	PRIMARY KEY(`response`, `section`),
	FOREIGN KEY (`response`) REFERENCES `response`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
