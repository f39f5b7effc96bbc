CREATE TABLE `history` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scope` text NOT NULL,
	`position` integer NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`by_name` text NOT NULL,
	`act` text NOT NULL,
	`why` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `history_place` ON `history` (`scope`,`position`);--> statement-breakpoint
CREATE INDEX `history_person` ON `history` (`person`);--> statement-breakpoint
CREATE TABLE `letter` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`person` text,
	`project` integer,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`claimed_until` text,
	`sent_at` text,
	`failed_at` text,
	`attempts` integer NOT NULL,
	`problem` text,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project`) REFERENCES `project`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_due` ON `letter` (`sent_at`,`failed_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `letter_person` ON `letter` (`person`);--> statement-breakpoint
CREATE TABLE `personal_link` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `personal_link_person` ON `personal_link` (`person`);--> statement-breakpoint
ALTER TABLE `person` ADD `totp_secret` text;--> statement-breakpoint
ALTER TABLE `person` ADD `totp_since` text;--> statement-breakpoint
ALTER TABLE `person` ADD `totp_step` integer;--> statement-breakpoint
ALTER TABLE `person` ADD `recovery_codes` text;--> statement-breakpoint
ALTER TABLE `person` ADD `letter_choices` text;--> statement-breakpoint
ALTER TABLE `session` ADD `address` text;--> statement-breakpoint
ALTER TABLE `session` ADD `last_seen_at` text;--> statement-breakpoint
ALTER TABLE `session` ADD `awaits_code` integer;