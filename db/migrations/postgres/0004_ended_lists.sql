ALTER TABLE "committee" ADD COLUMN "from_date" date;--> statement-breakpoint
ALTER TABLE "committee" ADD COLUMN "until_date" date;--> statement-breakpoint
ALTER TABLE "topic" ADD COLUMN "from_date" date;--> statement-breakpoint
ALTER TABLE "topic" ADD COLUMN "until_date" date;