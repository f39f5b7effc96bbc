CREATE TABLE `budget_line` (
	`project` integer NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`category` text NOT NULL,
	`item` text NOT NULL,
	`factors` text NOT NULL,
	`rate` integer NOT NULL,
	`funded_by` text NOT NULL,
	`apec_part` integer,
	`planned_apec` integer NOT NULL,
	`planned_self` integer NOT NULL,
	`actual_apec` integer,
	`actual_self` integer,
	`note` text NOT NULL,
	`explanation` text NOT NULL,
	PRIMARY KEY(`project`, `position`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `committee` (
	`acronym` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`other_spellings` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `completion_act` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`act` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`remark` text NOT NULL,
	`answers` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `completion_act_project` ON `completion_act` (`project`);--> statement-breakpoint
CREATE TABLE `completion_report` (
	`project` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`answers` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `economy` (
	`name` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`other_spellings` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `forum` (
	`acronym` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`committee` text,
	`predecessors` text NOT NULL,
	`other_spellings` text NOT NULL,
	`from_date` text,
	`until_date` text,
	FOREIGN KEY (`committee`) REFERENCES `committee`(`acronym`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `forum_code` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`forum` text NOT NULL,
	`code` text NOT NULL,
	`from_date` text,
	`until_date` text,
	FOREIGN KEY (`forum`) REFERENCES `forum`(`acronym`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `fund_account` (
	`name` text PRIMARY KEY NOT NULL,
	`acronym` text NOT NULL,
	`suffix` text NOT NULL,
	`other_spellings` text NOT NULL,
	`from_date` text,
	`until_date` text
);
--> statement-breakpoint
CREATE TABLE `legacy_reading` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`at` text NOT NULL,
	`file` text NOT NULL,
	`text` text NOT NULL,
	`corrections` text NOT NULL,
	`confirmed_at` text,
	`number` text,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legacy_reading_person` ON `legacy_reading` (`person`,`at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`created_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `project` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`title_folded` text NOT NULL,
	`type` text,
	`status` text,
	`publication` text,
	`year` integer,
	`session` text,
	`fund_account` text,
	`sub_fund` text,
	`apec_funding` integer,
	`co_funding` integer,
	`co_funding_percentage` real,
	`sponsoring_forum` text,
	`committee` text,
	`expected_start` text,
	`expected_completion` text,
	`declaration` text,
	`supporting_document` integer,
	`marks` text NOT NULL,
	`secretariat` text NOT NULL,
	`content_type` text,
	`major` integer NOT NULL,
	`minor` integer NOT NULL,
	`created_at` text,
	`created_by` text,
	`modified_at` text,
	`modified_by` text,
	FOREIGN KEY (`fund_account`) REFERENCES `fund_account`(`name`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_fund`) REFERENCES `sub_fund`(`name`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sponsoring_forum`) REFERENCES `forum`(`acronym`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`committee`) REFERENCES `committee`(`acronym`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_number_unique` ON `project` (`number`);--> statement-breakpoint
CREATE INDEX `project_newest` ON `project` (`year`,`number`);--> statement-breakpoint
CREATE INDEX `project_forum_status` ON `project` (`sponsoring_forum`,`status`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `project_status` ON `project` (`status`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `project_fund` ON `project` (`fund_account`,`status`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `project_committee` ON `project` (`committee`,`status`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `project_title` ON `project` (`title_folded`,`number`);--> statement-breakpoint
CREATE TABLE `project_economy` (
	`project` integer NOT NULL,
	`part` text NOT NULL,
	`position` integer NOT NULL,
	`economy` text NOT NULL,
	PRIMARY KEY(`project`, `part`, `position`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`economy`) REFERENCES `economy`(`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_economy_economy` ON `project_economy` (`economy`,`part`,`project`);--> statement-breakpoint
CREATE TABLE `project_forum` (
	`project` integer NOT NULL,
	`position` integer NOT NULL,
	`forum` text NOT NULL,
	PRIMARY KEY(`project`, `position`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forum`) REFERENCES `forum`(`acronym`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `project_section` (
	`project` integer NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`project`, `field`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `project_topic` (
	`project` integer NOT NULL,
	`position` integer NOT NULL,
	`topic` text NOT NULL,
	PRIMARY KEY(`project`, `position`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic`) REFERENCES `topic`(`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_topic_topic` ON `project_topic` (`topic`,`project`);--> statement-breakpoint
CREATE TABLE `proponent` (
	`project` integer NOT NULL,
	`position` integer NOT NULL,
	`slot` integer NOT NULL,
	`name` text NOT NULL,
	`job_title` text,
	`organization` text,
	`postal_address` text,
	`telephone` text,
	`fax` text,
	`email` text,
	`from_date` text,
	`until_date` text,
	PRIMARY KEY(`project`, `position`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `risk_row` (
	`project` integer NOT NULL,
	`position` integer NOT NULL,
	`risk` text NOT NULL,
	`prevention` text NOT NULL,
	PRIMARY KEY(`project`, `position`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `role_grant` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person` text NOT NULL,
	`role` text NOT NULL,
	`scope_kind` text NOT NULL,
	`scope` text NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text,
	`granted_by` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person`);--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failure_key` ON `sign_in_failure` (`key`,`at`);--> statement-breakpoint
CREATE TABLE `sub_fund` (
	`name` text PRIMARY KEY NOT NULL,
	`fund` text NOT NULL,
	`from_date` text,
	`until_date` text,
	FOREIGN KEY (`fund`) REFERENCES `fund_account`(`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sub_fund_label` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sub_fund` text NOT NULL,
	`label` text NOT NULL,
	`from_date` text,
	`until_date` text,
	FOREIGN KEY (`sub_fund`) REFERENCES `sub_fund`(`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topic` (
	`name` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `travel_eligibility` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`economy` text NOT NULL,
	`from_date` text,
	`until_date` text,
	FOREIGN KEY (`economy`) REFERENCES `economy`(`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `version` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`major` integer NOT NULL,
	`minor` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`why` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_number` ON `version` (`project`,`major`,`minor`);--> statement-breakpoint
CREATE TABLE `version_change` (
	`version` integer NOT NULL,
	`project` integer NOT NULL,
	`part` text NOT NULL,
	`before` text NOT NULL,
	PRIMARY KEY(`version`, `part`),
	FOREIGN KEY (`version`) REFERENCES `version`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `version_change_part` ON `version_change` (`project`,`part`,`version`);--> statement-breakpoint
CREATE TABLE `work_plan_row` (
	`project` integer NOT NULL,
	`position` integer NOT NULL,
	`timeline` text NOT NULL,
	`start_date` text,
	`end_date` text,
	`activity` text NOT NULL,
	`output` text NOT NULL,
	PRIMARY KEY(`project`, `position`),
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
