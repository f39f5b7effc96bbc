ALTER TABLE `committee` ADD `from_date` text;--> statement-breakpoint
ALTER TABLE `committee` ADD `until_date` text;--> statement-breakpoint
ALTER TABLE `topic` ADD `from_date` text;--> statement-breakpoint
ALTER TABLE `topic` ADD `until_date` text;