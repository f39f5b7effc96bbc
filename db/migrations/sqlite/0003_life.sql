CREATE TABLE `calendar_session` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`year` integer NOT NULL,
	`session` text NOT NULL,
	`internal_deadline` text NOT NULL,
	`final_deadline` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_session_name` ON `calendar_session` (`year`,`session`);--> statement-breakpoint
CREATE TABLE `co_sponsor_answer` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`economy` text NOT NULL,
	`answer` text NOT NULL,
	`remark` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`economy`) REFERENCES `economy`(`name`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `co_sponsor_answer_project` ON `co_sponsor_answer` (`project`);--> statement-breakpoint
CREATE TABLE `decision` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`step` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`session` text,
	`reason` text NOT NULL,
	`amount` integer,
	`edition` text NOT NULL,
	`major` integer NOT NULL,
	`letter_subject` text,
	`letter_text` text,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_project` ON `decision` (`project`);--> statement-breakpoint
CREATE TABLE `endorsement_answer` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round` integer NOT NULL,
	`economy` text NOT NULL,
	`answer` text NOT NULL,
	`comment` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`round`) REFERENCES `endorsement_round`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`economy`) REFERENCES `economy`(`name`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `endorsement_answer_round` ON `endorsement_answer` (`round`);--> statement-breakpoint
CREATE TABLE `endorsement_round` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`deadline` text NOT NULL,
	`silence` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	`outcome` text,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `endorsement_round_project` ON `endorsement_round` (`project`);--> statement-breakpoint
CREATE TABLE `former_number` (
	`number` text PRIMARY KEY NOT NULL,
	`project` integer NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_number_project` ON `former_number` (`project`);--> statement-breakpoint
CREATE TABLE `number_counter` (
	`code` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`code`, `year`)
);
--> statement-breakpoint
CREATE TABLE `point` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`section` text NOT NULL,
	`quote` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`sent_at` text,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `point_project` ON `point` (`project`);--> statement-breakpoint
CREATE TABLE `point_act` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`point` integer NOT NULL,
	`act` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`point`) REFERENCES `point`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `point_act_point` ON `point_act` (`point`);--> statement-breakpoint
CREATE TABLE `quality_rating` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`criterion` text NOT NULL,
	`rating` integer NOT NULL,
	`comment` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quality_rating_project` ON `quality_rating` (`project`);--> statement-breakpoint
CREATE TABLE `remark` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`section` text NOT NULL,
	`thread` integer,
	`visible_to` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `remark_project` ON `remark` (`project`);--> statement-breakpoint
CREATE TABLE `reopening` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`deadline` text NOT NULL,
	`until` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reopening_project` ON `reopening` (`project`);--> statement-breakpoint
CREATE TABLE `score` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scoring` integer NOT NULL,
	`project` integer NOT NULL,
	`economy` text NOT NULL,
	`points` text NOT NULL,
	`comment` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`scoring`) REFERENCES `scoring`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`economy`) REFERENCES `economy`(`name`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `score_scoring` ON `score` (`scoring`,`project`);--> statement-breakpoint
CREATE TABLE `scoring` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`fund` text NOT NULL,
	`sub_fund` text NOT NULL,
	`forum` text NOT NULL,
	`edition` text NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`deadline` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	`ranking` text,
	FOREIGN KEY (`session`) REFERENCES `calendar_session`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fund`) REFERENCES `fund_account`(`name`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forum`) REFERENCES `forum`(`acronym`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scoring_fund` ON `scoring` (`session`,`fund`,`sub_fund`);--> statement-breakpoint
CREATE TABLE `session_money` (
	`session` integer NOT NULL,
	`fund` text NOT NULL,
	`sub_fund` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`session`, `fund`, `sub_fund`),
	FOREIGN KEY (`session`) REFERENCES `calendar_session`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fund`) REFERENCES `fund_account`(`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `project` ADD `state` text;--> statement-breakpoint
ALTER TABLE `project` ADD `visibility` text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE `project` ADD `public_from` integer;