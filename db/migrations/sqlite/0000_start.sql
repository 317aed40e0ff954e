CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `credentials_user` ON `credentials` (`user_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_user` ON `invitations` (`user_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`cluster` text,
	`school` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cluster`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE INDEX `memberships_school` ON `memberships` (`school`);--> statement-breakpoint
CREATE INDEX `memberships_cluster` ON `memberships` (`cluster`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`enabled_at` integer,
	`last_step` integer NOT NULL,
	`recovery_hashes` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`membership` text,
	`device` text,
	`second_factor_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`username` text,
	`display_username` text,
	`code` text,
	`disabled_at` integer,
	`seen_at` integer,
	`search` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_username` ON `users` (`username`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_code` ON `users` (`code`);--> statement-breakpoint
CREATE INDEX `users_search` ON `users` (`search`,`id`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `export_counts` (
	`day` text NOT NULL,
	`file` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `file`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`file` text NOT NULL,
	`asked` text NOT NULL,
	`account` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `exports_at` ON `exports` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `consignment_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`consignment` text NOT NULL,
	`position` integer NOT NULL,
	`pledge` text,
	`need_line` text,
	`item` text NOT NULL,
	`quantity` integer NOT NULL,
	`value` integer NOT NULL,
	`basis` text,
	`promised_value` integer NOT NULL,
	FOREIGN KEY (`consignment`) REFERENCES `consignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pledge`) REFERENCES `pledges`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`need_line`) REFERENCES `need_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consignment_lines_position` ON `consignment_lines` (`consignment`,`position`);--> statement-breakpoint
CREATE INDEX `consignment_lines_pledge` ON `consignment_lines` (`pledge`);--> statement-breakpoint
CREATE INDEX `consignment_lines_need_line` ON `consignment_lines` (`need_line`);--> statement-breakpoint
CREATE TABLE `consignments` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`campaign` text NOT NULL,
	`site` text NOT NULL,
	`school` text NOT NULL,
	`cluster` text,
	`means` text NOT NULL,
	`state` text NOT NULL,
	`sent_on` text NOT NULL,
	`sent_at` integer NOT NULL,
	`expected_on` text,
	`document` text,
	`carrier` text,
	`plate` text,
	`driver_name` text,
	`driver_phone` text,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cluster`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consignments_number` ON `consignments` (`number`);--> statement-breakpoint
CREATE INDEX `consignments_school` ON `consignments` (`school`,`number`);--> statement-breakpoint
CREATE INDEX `consignments_site` ON `consignments` (`site`,`number`);--> statement-breakpoint
CREATE INDEX `consignments_cluster` ON `consignments` (`cluster`,`number`);--> statement-breakpoint
CREATE INDEX `consignments_campaign` ON `consignments` (`campaign`,`number`);--> statement-breakpoint
CREATE INDEX `consignments_state` ON `consignments` (`campaign`,`state`,`sent_on`,`id`);--> statement-breakpoint
CREATE INDEX `consignments_fund` ON `consignments` (`campaign`,`number`) WHERE "consignments"."cluster" is null;--> statement-breakpoint
CREATE INDEX `consignments_document` ON `consignments` (`campaign`,`document`);--> statement-breakpoint
CREATE TABLE `discrepancies` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`campaign` text NOT NULL,
	`consignment` text NOT NULL,
	`line` text,
	`item` text NOT NULL,
	`kind` text NOT NULL,
	`quantity` integer NOT NULL,
	`settled` integer NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consignment`) REFERENCES `consignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line`) REFERENCES `consignment_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `discrepancies_number` ON `discrepancies` (`number`);--> statement-breakpoint
CREATE INDEX `discrepancies_consignment` ON `discrepancies` (`consignment`);--> statement-breakpoint
CREATE INDEX `discrepancies_state` ON `discrepancies` (`campaign`,`state`,`number`);--> statement-breakpoint
CREATE TABLE `explanations` (
	`id` text PRIMARY KEY NOT NULL,
	`discrepancy` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`explained_at` integer NOT NULL,
	FOREIGN KEY (`discrepancy`) REFERENCES `discrepancies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `explanations_discrepancy` ON `explanations` (`discrepancy`,`explained_at`,`id`);--> statement-breakpoint
CREATE TABLE `pledges` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`campaign` text NOT NULL,
	`cluster` text NOT NULL,
	`need` text,
	`need_line` text,
	`item` text NOT NULL,
	`quantity` integer NOT NULL,
	`value` integer NOT NULL,
	`released` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`lapses_on` text NOT NULL,
	`pledged_at` integer NOT NULL,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cluster`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`need`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`need_line`) REFERENCES `need_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pledges_number` ON `pledges` (`number`);--> statement-breakpoint
CREATE INDEX `pledges_cluster` ON `pledges` (`cluster`,`state`,`number`);--> statement-breakpoint
CREATE INDEX `pledges_need` ON `pledges` (`need`,`number`);--> statement-breakpoint
CREATE INDEX `pledges_lapse` ON `pledges` (`state`,`lapses_on`);--> statement-breakpoint
CREATE INDEX `pledges_campaign` ON `pledges` (`campaign`,`number`);--> statement-breakpoint
CREATE INDEX `pledges_need_line` ON `pledges` (`need_line`);--> statement-breakpoint
CREATE TABLE `receipt_lines` (
	`receipt` text NOT NULL,
	`position` integer NOT NULL,
	`line` text,
	`item` text NOT NULL,
	`good` integer NOT NULL,
	`damaged` integer NOT NULL,
	`missing` integer NOT NULL,
	`surplus` integer NOT NULL,
	`value` integer NOT NULL,
	FOREIGN KEY (`receipt`) REFERENCES `receipts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line`) REFERENCES `consignment_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_lines_position` ON `receipt_lines` (`receipt`,`position`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`consignment` text NOT NULL,
	`received_on` text NOT NULL,
	`received_by_name` text NOT NULL,
	`received_by_position` text NOT NULL,
	`own_cluster` integer NOT NULL,
	`entered_from` text,
	`signature` text,
	`evidence` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	`reversed_at` integer,
	FOREIGN KEY (`consignment`) REFERENCES `consignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipts_number` ON `receipts` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `receipts_consignment` ON `receipts` (`consignment`) WHERE "receipts"."reversed_at" is null;--> statement-breakpoint
CREATE INDEX `receipts_evidence` ON `receipts` (`confirmed_at`,`id`) WHERE "receipts"."evidence" = 'open';--> statement-breakpoint
CREATE TABLE `acts` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`account` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`seq` integer,
	`audience` text NOT NULL,
	`school` text,
	`status` integer NOT NULL,
	`answer` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `acts_key` ON `acts` (`key`,`account`);--> statement-breakpoint
CREATE TABLE `cells` (
	`campaign` text NOT NULL,
	`account` text NOT NULL,
	`item` text NOT NULL,
	`giver` text NOT NULL,
	`site` text NOT NULL,
	`need_line` text NOT NULL,
	`pledge` text NOT NULL,
	`consignment_line` text NOT NULL,
	`quantity` integer NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`pledge`, `consignment_line`, `need_line`, `site`, `giver`, `item`, `account`, `campaign`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `cells_consignment_line` ON `cells` (`consignment_line`,`account`);--> statement-breakpoint
CREATE TABLE `days` (
	`campaign` text NOT NULL,
	`account` text NOT NULL,
	`item` text NOT NULL,
	`giver` text NOT NULL,
	`day` text NOT NULL,
	`quantity` integer NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`campaign`, `account`, `item`, `giver`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`campaign` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`effective_on` text NOT NULL,
	`received_cash` integer NOT NULL,
	`received_goods` integer NOT NULL,
	`worth` integer NOT NULL,
	`reverses` integer,
	`leaf` text NOT NULL,
	`leaf_hash` text NOT NULL,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_id` ON `entries` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entries_reverses` ON `entries` (`reverses`);--> statement-breakpoint
CREATE INDEX `entries_campaign` ON `entries` (`campaign`,`seq`);--> statement-breakpoint
CREATE INDEX `entries_kind` ON `entries` (`kind`,`seq`);--> statement-breakpoint
CREATE INDEX `entries_day` ON `entries` (`effective_on`,`seq`);--> statement-breakpoint
CREATE INDEX `entries_worth` ON `entries` (`worth`,`seq`);--> statement-breakpoint
CREATE TABLE `lacks` (
	`campaign` text NOT NULL,
	`item` text NOT NULL,
	`quantity` integer NOT NULL,
	`needs` integer NOT NULL,
	PRIMARY KEY(`campaign`, `item`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mentions` (
	`what` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`what`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `movements` (
	`seq` integer NOT NULL,
	`position` integer NOT NULL,
	`from_account` text NOT NULL,
	`from_giver` text NOT NULL,
	`from_site` text NOT NULL,
	`from_need_line` text NOT NULL,
	`from_pledge` text NOT NULL,
	`from_consignment_line` text NOT NULL,
	`to_account` text NOT NULL,
	`to_giver` text NOT NULL,
	`to_site` text NOT NULL,
	`to_need_line` text NOT NULL,
	`to_pledge` text NOT NULL,
	`to_consignment_line` text NOT NULL,
	`item` text NOT NULL,
	`quantity` integer NOT NULL,
	`value` integer NOT NULL,
	`basis` text,
	PRIMARY KEY(`seq`, `position`),
	FOREIGN KEY (`seq`) REFERENCES `entries`(`seq`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reversal_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`account` text NOT NULL,
	`asked_at` integer NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entries`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reversal_requests_seq` ON `reversal_requests` (`seq`,`state`);--> statement-breakpoint
CREATE INDEX `reversal_requests_state` ON `reversal_requests` (`state`,`asked_at`,`id`);--> statement-breakpoint
CREATE TABLE `totals` (
	`campaign` text NOT NULL,
	`account` text NOT NULL,
	`item` text NOT NULL,
	`giver` text NOT NULL,
	`site` text NOT NULL,
	`quantity` integer NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`campaign`, `account`, `item`, `giver`, `site`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `cosignatures` (
	`witness` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`line` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `log_hashes` (
	`level` integer NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`level`, `position`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `log_head` (
	`number` integer PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`edge` text NOT NULL,
	`checkpoint` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `line_links` (
	`id` text PRIMARY KEY NOT NULL,
	`line` text NOT NULL,
	`seq` integer NOT NULL,
	`pledge` text,
	`cluster` text,
	`consignment` text,
	`amount` integer NOT NULL,
	`fulfilled` integer NOT NULL,
	`tier` text NOT NULL,
	`evidence` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`line`) REFERENCES `statement_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pledge`) REFERENCES `pledges`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cluster`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consignment`) REFERENCES `consignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `line_links_line` ON `line_links` (`line`,`id`);--> statement-breakpoint
CREATE INDEX `line_links_seq` ON `line_links` (`seq`);--> statement-breakpoint
CREATE INDEX `line_links_pledge` ON `line_links` (`pledge`);--> statement-breakpoint
CREATE INDEX `line_links_consignment` ON `line_links` (`consignment`);--> statement-breakpoint
CREATE TABLE `payers` (
	`payer` text NOT NULL,
	`cluster` text NOT NULL,
	`seen_at` integer NOT NULL,
	`matches` integer NOT NULL,
	PRIMARY KEY(`payer`, `cluster`),
	FOREIGN KEY (`cluster`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `statement_layouts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`columns` text NOT NULL,
	`made_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `statement_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`statement` text NOT NULL,
	`campaign` text NOT NULL,
	`position` integer NOT NULL,
	`row` integer NOT NULL,
	`on` text NOT NULL,
	`time` text,
	`direction` text NOT NULL,
	`amount` integer NOT NULL,
	`balance` integer,
	`memo` text NOT NULL,
	`reference` text,
	`payer_account` text,
	`payer_name` text,
	`fingerprint` text NOT NULL,
	`occurrence` integer NOT NULL,
	`state` text NOT NULL,
	`linked` integer NOT NULL,
	`reason` text,
	FOREIGN KEY (`statement`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_lines_once` ON `statement_lines` (`campaign`,`fingerprint`,`occurrence`);--> statement-breakpoint
CREATE UNIQUE INDEX `statement_lines_position` ON `statement_lines` (`statement`,`position`);--> statement-breakpoint
CREATE INDEX `statement_lines_day` ON `statement_lines` (`campaign`,`on`,`id`);--> statement-breakpoint
CREATE INDEX `statement_lines_state` ON `statement_lines` (`campaign`,`state`,`on`,`id`,`direction`) WHERE "statement_lines"."state" <> 'staged';--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`campaign` text NOT NULL,
	`account` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`brought_at` integer NOT NULL,
	`lines` integer NOT NULL,
	`added` integer NOT NULL,
	`added_first_on` text,
	`added_last_on` text,
	`posted` integer NOT NULL,
	`posted_up_to` integer NOT NULL,
	`opening` integer NOT NULL,
	`credit_sum` integer NOT NULL,
	`debit_sum` integer NOT NULL,
	`summary` text,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statements_number` ON `statements` (`number`);--> statement-breakpoint
CREATE INDEX `statements_campaign` ON `statements` (`campaign`,`number`);--> statement-breakpoint
CREATE INDEX `statements_state` ON `statements` (`state`,`number`);--> statement-breakpoint
CREATE TABLE `contact_viewings` (
	`id` text PRIMARY KEY NOT NULL,
	`need` text NOT NULL,
	`account` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`viewed_at` integer NOT NULL,
	FOREIGN KEY (`need`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_viewings_need` ON `contact_viewings` (`need`,`viewed_at`,`id`);--> statement-breakpoint
CREATE TABLE `need_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`need` text NOT NULL,
	`position` integer NOT NULL,
	`item` text NOT NULL,
	`asked` integer NOT NULL,
	`approved` integer,
	`urgency` text NOT NULL,
	`promised` integer DEFAULT 0 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`on_the_way` integer DEFAULT 0 NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`need`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `need_lines_position` ON `need_lines` (`need`,`position`);--> statement-breakpoint
CREATE INDEX `need_lines_item` ON `need_lines` (`item`);--> statement-breakpoint
CREATE TABLE `needs` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`campaign` text NOT NULL,
	`site` text NOT NULL,
	`school` text NOT NULL,
	`status` text NOT NULL,
	`urgency` text NOT NULL,
	`coverage` text,
	`people_affected` integer,
	`lat` real,
	`lng` real,
	`contact_name` text,
	`contact_phone` text,
	`entered_from` text,
	`text_released` integer NOT NULL,
	`posted_at` integer NOT NULL,
	`verified_at` integer,
	`still_needed_at` integer,
	`closed_at` integer,
	`close_reason` text,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `needs_number` ON `needs` (`number`);--> statement-breakpoint
CREATE INDEX `needs_listed` ON `needs` (`campaign`,`status`,`posted_at`,`id`);--> statement-breakpoint
CREATE INDEX `needs_campaign` ON `needs` (`campaign`,`posted_at`,`id`);--> statement-breakpoint
CREATE INDEX `needs_posted` ON `needs` (`posted_at`,`id`);--> statement-breakpoint
CREATE INDEX `needs_school` ON `needs` (`school`,`posted_at`,`id`);--> statement-breakpoint
CREATE INDEX `needs_site` ON `needs` (`site`);--> statement-breakpoint
CREATE TABLE `texts` (
	`hash` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	`salt` text NOT NULL,
	`written_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `texts_subject` ON `texts` (`subject`,`field`,`written_at`);--> statement-breakpoint
CREATE TABLE `digest_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`on` text NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_mails_once` ON `digest_mails` (`account`,`on`);--> statement-breakpoint
CREATE INDEX `digest_mails_due` ON `digest_mails` (`due_at`);--> statement-breakpoint
CREATE TABLE `notice_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`notice` text NOT NULL,
	`subscription` text NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer NOT NULL,
	FOREIGN KEY (`notice`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subscription`) REFERENCES `push_subscriptions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_deliveries_once` ON `notice_deliveries` (`notice`,`subscription`);--> statement-breakpoint
CREATE INDEX `notice_deliveries_due` ON `notice_deliveries` (`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `notice_deliveries_subscription` ON `notice_deliveries` (`subscription`);--> statement-breakpoint
CREATE TABLE `notice_settings` (
	`account` text PRIMARY KEY NOT NULL,
	`way` text NOT NULL,
	`quiet_from` integer NOT NULL,
	`quiet_to` integer NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`digest_on` text,
	FOREIGN KEY (`account`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`school` text,
	`cluster` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_key` ON `notices` (`key`);--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`session` text NOT NULL,
	`account` text NOT NULL,
	`endpoint` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`language` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscriptions_session` ON `push_subscriptions` (`session`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_endpoint` ON `push_subscriptions` (`endpoint`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_account` ON `push_subscriptions` (`account`);--> statement-breakpoint
CREATE TABLE `carried_things` (
	`period` text NOT NULL,
	`kind` text NOT NULL,
	`thing` text NOT NULL,
	`code` text,
	`since` text NOT NULL,
	`quantity` integer NOT NULL,
	`note` text,
	PRIMARY KEY(`period`, `kind`, `thing`),
	FOREIGN KEY (`period`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `periods` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign` text NOT NULL,
	`starts_on` text NOT NULL,
	`until` text NOT NULL,
	`state` text NOT NULL,
	`counted` text NOT NULL,
	`hash` text NOT NULL,
	`head_seq` integer NOT NULL,
	`counted_by` text NOT NULL,
	`counted_at` integer NOT NULL,
	`closed_by` text,
	`closed_at` integer,
	`seq` integer,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `periods_campaign` ON `periods` (`campaign`,`state`,`until`);--> statement-breakpoint
CREATE TABLE `photo_files` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`account` text NOT NULL,
	`photo` text NOT NULL,
	`small` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`arrived_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `photo_files_account` ON `photo_files` (`account`,`arrived_at`);--> statement-breakpoint
CREATE INDEX `photo_files_arrived` ON `photo_files` (`arrived_at`,`id`);--> statement-breakpoint
CREATE INDEX `photo_files_photo` ON `photo_files` (`photo`);--> statement-breakpoint
CREATE INDEX `photo_files_small` ON `photo_files` (`small`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`need` text,
	`receipt` text,
	`position` integer NOT NULL,
	`sha256` text NOT NULL,
	`released` integer NOT NULL,
	`erased_at` integer,
	`erased_for` text,
	FOREIGN KEY (`need`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receipt`) REFERENCES `receipts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photos_need` ON `photos` (`need`,`position`);--> statement-breakpoint
CREATE INDEX `photos_receipt` ON `photos` (`receipt`,`position`);--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hazard` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`communes` text NOT NULL,
	`lapse_days` integer NOT NULL,
	`silence_days` integer NOT NULL,
	`glide` text,
	`memo_prefix` text NOT NULL,
	`receipt_evidence` text NOT NULL,
	`reversal_limit` integer,
	`bank_bin` text,
	`bank_account` text,
	`bank_holder` text,
	`opened_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `changes` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	`at` integer NOT NULL,
	`account` text NOT NULL,
	`role` text,
	`import_id` text
);
--> statement-breakpoint
CREATE INDEX `changes_subject` ON `changes` (`subject`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `changes_at` ON `changes` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `choices` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `clusters` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clusters_code` ON `clusters` (`code`);--> statement-breakpoint
CREATE TABLE `communes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`is_located` integer DEFAULT true NOT NULL,
	`search` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`account` text NOT NULL,
	`at` integer NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imports_at` ON `imports` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `items` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`category` text NOT NULL,
	`unit` text NOT NULL,
	`unit_en` text NOT NULL,
	`scale` integer NOT NULL,
	`packs` text NOT NULL,
	`value` integer NOT NULL,
	`search` text NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE TABLE `old_communes` (
	`id` text PRIMARY KEY NOT NULL,
	`commune` text NOT NULL,
	`name` text NOT NULL,
	`district` text NOT NULL,
	`province` text NOT NULL,
	`code` text,
	FOREIGN KEY (`commune`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `old_communes_commune` ON `old_communes` (`commune`);--> statement-breakpoint
CREATE TABLE `provinces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`department` text NOT NULL,
	`chosen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `schools` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`cluster` text,
	`commune` text NOT NULL,
	`search` text NOT NULL,
	FOREIGN KEY (`cluster`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schools_code` ON `schools` (`code`);--> statement-breakpoint
CREATE INDEX `schools_cluster` ON `schools` (`cluster`);--> statement-breakpoint
CREATE TABLE `sites` (
	`id` text PRIMARY KEY NOT NULL,
	`school` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`main` integer NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`position_from` text NOT NULL,
	`pupils` integer NOT NULL,
	`staff` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`school`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sites_code` ON `sites` (`code`);--> statement-breakpoint
CREATE INDEX `sites_school` ON `sites` (`school`);--> statement-breakpoint
CREATE TABLE `safe_sites` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign` text NOT NULL,
	`site` text NOT NULL,
	`said_at` integer NOT NULL,
	`entered_from` text,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `safe_sites_once` ON `safe_sites` (`campaign`,`site`);--> statement-breakpoint
CREATE INDEX `safe_sites_site` ON `safe_sites` (`site`);--> statement-breakpoint
CREATE TABLE `site_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign` text NOT NULL,
	`site` text NOT NULL,
	`caller` text,
	`outcome` text,
	`note` text,
	`called_at` integer,
	`calls` integer NOT NULL,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caller`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `site_calls_once` ON `site_calls` (`campaign`,`site`);--> statement-breakpoint
CREATE INDEX `site_calls_site` ON `site_calls` (`site`);--> statement-breakpoint
CREATE INDEX `site_calls_caller` ON `site_calls` (`caller`);
--> statement-breakpoint
CREATE TRIGGER `entries_no_update` BEFORE UPDATE ON `entries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `entries_no_delete` BEFORE DELETE ON `entries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `movements_no_update` BEFORE UPDATE ON `movements` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `movements_no_delete` BEFORE DELETE ON `movements` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
