-- Made by `npm run migrations` of migrations ba242d8447353d4c48e83739f70ee8c0da0a78b9a4c8bb6f68fb0a389c77aa84
pragma foreign_keys = off;
CREATE TABLE "__drizzle_migrations" (
				id SERIAL PRIMARY KEY,
				hash text NOT NULL,
				created_at numeric
			);
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
CREATE TABLE `second_factors` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`enabled_at` integer,
	`last_step` integer NOT NULL,
	`recovery_hashes` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
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
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
CREATE TABLE `export_counts` (
	`day` text NOT NULL,
	`file` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `file`)
);
CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`file` text NOT NULL,
	`asked` text NOT NULL,
	`account` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL
);
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
CREATE TABLE `explanations` (
	`id` text PRIMARY KEY NOT NULL,
	`discrepancy` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`explained_at` integer NOT NULL,
	FOREIGN KEY (`discrepancy`) REFERENCES `discrepancies`(`id`) ON UPDATE no action ON DELETE no action
);
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
);
CREATE TABLE `days` (
	`campaign` text NOT NULL,
	`account` text NOT NULL,
	`item` text NOT NULL,
	`giver` text NOT NULL,
	`day` text NOT NULL,
	`quantity` integer NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`campaign`, `account`, `item`, `giver`, `day`)
);
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
CREATE TABLE `lacks` (
	`campaign` text NOT NULL,
	`item` text NOT NULL,
	`quantity` integer NOT NULL,
	`needs` integer NOT NULL,
	PRIMARY KEY(`campaign`, `item`)
);
CREATE TABLE `mentions` (
	`what` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`what`, `seq`)
);
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
);
CREATE TABLE `reversal_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`account` text NOT NULL,
	`asked_at` integer NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entries`(`seq`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `totals` (
	`campaign` text NOT NULL,
	`account` text NOT NULL,
	`item` text NOT NULL,
	`giver` text NOT NULL,
	`site` text NOT NULL,
	`quantity` integer NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`campaign`, `account`, `item`, `giver`, `site`)
);
CREATE TABLE `cosignatures` (
	`witness` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`line` text NOT NULL,
	`at` integer NOT NULL
);
CREATE TABLE `log_hashes` (
	`level` integer NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`level`, `position`)
);
CREATE TABLE `log_head` (
	`number` integer PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`edge` text NOT NULL,
	`checkpoint` text NOT NULL
);
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
CREATE TABLE `payers` (
	`payer` text NOT NULL,
	`cluster` text NOT NULL,
	`seen_at` integer NOT NULL,
	`matches` integer NOT NULL,
	PRIMARY KEY(`payer`, `cluster`),
	FOREIGN KEY (`cluster`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `statement_layouts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`columns` text NOT NULL,
	`made_at` integer NOT NULL
);
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
CREATE TABLE `contact_viewings` (
	`id` text PRIMARY KEY NOT NULL,
	`need` text NOT NULL,
	`account` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`viewed_at` integer NOT NULL,
	FOREIGN KEY (`need`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action
);
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
CREATE TABLE `texts` (
	`hash` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	`salt` text NOT NULL,
	`written_at` integer NOT NULL
);
CREATE TABLE `digest_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`on` text NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `notice_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`notice` text NOT NULL,
	`subscription` text NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer NOT NULL,
	FOREIGN KEY (`notice`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subscription`) REFERENCES `push_subscriptions`(`id`) ON UPDATE no action ON DELETE cascade
);
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
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`school` text,
	`cluster` text,
	`at` integer NOT NULL
);
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
);
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
CREATE TABLE `choices` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
CREATE TABLE `clusters` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL
);
CREATE TABLE `communes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`is_located` integer DEFAULT true NOT NULL,
	`search` text NOT NULL
);
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
CREATE TABLE `old_communes` (
	`id` text PRIMARY KEY NOT NULL,
	`commune` text NOT NULL,
	`name` text NOT NULL,
	`district` text NOT NULL,
	`province` text NOT NULL,
	`code` text,
	FOREIGN KEY (`commune`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `provinces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`department` text NOT NULL,
	`chosen_at` integer NOT NULL
);
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
CREATE TABLE `safe_sites` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign` text NOT NULL,
	`site` text NOT NULL,
	`said_at` integer NOT NULL,
	`entered_from` text,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
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
insert into "__drizzle_migrations" values
(null,'931553c53e8ec9b0a78b7e67982a081f2a0a5eb88e2eaef73f564b7ebb91cd9d',1795679924356);
insert into "memberships" values
('01a1949e-d680-7688-839b-5d5d3f8ab2c9','01a1949e-d680-7b16-8626-80a70511a0e5','school',null,'01a1949e-d680-711c-9199-3f98e5465b89'),
('01a1949e-d680-7585-be22-bd1ce0b17680','01a1949e-d680-78ff-91e3-992c2083f46d','school',null,'01a1949e-d680-77e0-a05f-f0bfe92ac996'),
('01a1949e-d680-78c1-aff1-5f6d22382415','01a1949e-d680-7795-a91d-58a668a8295a','school',null,'01a1949e-d680-7c7f-b19e-f6a38191422a'),
('01a1949e-d680-7d19-9c4e-290b727ae15f','01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','school',null,'01a1949e-d680-7dc7-8328-5ba2b4d77600'),
('01a1949e-d680-700d-90af-fa2c9dd936bf','01a1949e-d680-7500-89ed-eb0b36e72de3','cluster','01a1949e-d680-7548-8365-ec9436938e03',null),
('01a1949e-d680-7ecd-a38f-a73a80dad23c','01a1949e-d680-71fb-9636-92ef529cbfa1','cluster','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',null),
('01a1949e-d680-7e1f-b8c6-2969840ba585','01a1949e-d680-7ec5-ab66-7773a1c15e85','cluster','01a1949e-d680-7214-bd62-63e8bf8db3a0',null),
('01a1949e-d680-7bbd-a306-9ad9937e6a9a','01a1949e-d680-773f-afa4-ad921042a3e7','department',null,null),
('01a1949e-d680-72ae-a5a7-9810b51c6c70','01a1949e-d680-7880-ad2c-3847538c013a','department',null,null),
('01a1949e-d680-72aa-bf5c-99a3a01a64a3','01a1949e-d680-7ffd-8095-bc2c13f1efea','auditor',null,null);
insert into "users" values
('01a1949e-d680-7b16-8626-80a70511a0e5','truong-0','01a1949e-d680-7b16-8626-80a70511a0e5@local.invalid',0,null,'truong-0','truong-0',null,null,null,'truong 0 truong 0',1793494800000,1793494800000),
('01a1949e-d680-78ff-91e3-992c2083f46d','truong-1','01a1949e-d680-78ff-91e3-992c2083f46d@local.invalid',0,null,'truong-1','truong-1',null,null,null,'truong 1 truong 1',1793494800000,1793494800000),
('01a1949e-d680-7795-a91d-58a668a8295a','truong-2','01a1949e-d680-7795-a91d-58a668a8295a@local.invalid',0,null,'truong-2','truong-2',null,null,null,'truong 2 truong 2',1793494800000,1793494800000),
('01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','truong-3','01a1949e-d680-7c6b-9e41-2bb76bfc2ca9@local.invalid',0,null,'truong-3','truong-3',null,null,null,'truong 3 truong 3',1793494800000,1793494800000),
('01a1949e-d680-7500-89ed-eb0b36e72de3','cum-0','01a1949e-d680-7500-89ed-eb0b36e72de3@local.invalid',0,null,'cum-0','cum-0',null,null,null,'cum 0 cum 0',1793494800000,1793494800000),
('01a1949e-d680-71fb-9636-92ef529cbfa1','cum-1','01a1949e-d680-71fb-9636-92ef529cbfa1@local.invalid',0,null,'cum-1','cum-1',null,null,null,'cum 1 cum 1',1793494800000,1793494800000),
('01a1949e-d680-7ec5-ab66-7773a1c15e85','cum-2','01a1949e-d680-7ec5-ab66-7773a1c15e85@local.invalid',0,null,'cum-2','cum-2',null,null,null,'cum 2 cum 2',1793494800000,1793494800000),
('01a1949e-d680-773f-afa4-ad921042a3e7','so-0','01a1949e-d680-773f-afa4-ad921042a3e7@local.invalid',0,null,'so-0','so-0',null,null,null,'so 0 so 0',1793494800000,1793494800000),
('01a1949e-d680-7880-ad2c-3847538c013a','so-1','01a1949e-d680-7880-ad2c-3847538c013a@local.invalid',0,null,'so-1','so-1',null,null,null,'so 1 so 1',1793494800000,1793494800000),
('01a1949e-d680-7ffd-8095-bc2c13f1efea','kiem-toan','01a1949e-d680-7ffd-8095-bc2c13f1efea@local.invalid',0,null,'kiem-toan','kiem-toan',null,null,null,'kiem toan kiem toan',1793494800000,1793494800000);
insert into "consignment_lines" values
('01a195af-3d40-7da8-81ac-97c237a5958e','01a195af-3d40-7787-a0c3-d21e8df8352d',0,null,null,'CHAN',12,116860,'estimate',0),
('01a19897-d35e-7f72-8ec1-94f74ec01473','01a19897-d35e-7e5c-a765-8c891bfe6ebe',0,null,'01a19605-41cf-7dc8-ba71-73f08babf47d','CHAN',2,291528,'estimate',0),
('01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9','01a1dc2a-7eac-7554-b804-a7c681e4b5c6',0,'01a19c49-41b6-7009-93a1-ba539ed2bd56','01a19605-41cf-729e-91ca-ec8aeac9fba2','SUA',2,59586,'estimate',59586),
('01a1dd61-18bf-7ee1-8c5e-bac546453ae4','01a1dd61-18bf-7bf0-acf3-9b3f57a43818',0,null,'01a19605-41cf-729e-91ca-ec8aeac9fba2','SUA',1,812712,'estimate',0),
('01a1df65-3e0a-7b3f-9392-d8a1d884ec9f','01a1df65-3e0a-742a-afbc-d554acb5f4b8',0,'01a1de80-01da-79a0-9866-e413c52436f1','01a19605-41cf-729e-91ca-ec8aeac9fba2','SUA',1,86596,'estimate',86596);
insert into "consignments" values
('01a195af-3d40-7787-a0c3-d21e8df8352d',1,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','goods','received','2026-10-30',1793512652096,null,null,null,null,null,null),
('01a19897-d35e-7e5c-a765-8c891bfe6ebe',2,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','01a1949e-d680-7214-bd62-63e8bf8db3a0','goods','sent','2026-10-31',1793561449310,null,null,null,null,null,null),
('01a1dc2a-7eac-7554-b804-a7c681e4b5c6',3,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','01a1949e-d680-7214-bd62-63e8bf8db3a0','goods','received','2026-11-15',1794695134892,null,null,null,null,null,null),
('01a1dd61-18bf-7bf0-acf3-9b3f57a43818',4,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','01a1949e-d680-7214-bd62-63e8bf8db3a0','goods','received','2026-11-15',1794715490495,null,null,null,null,null,null),
('01a1df65-3e0a-742a-afbc-d554acb5f4b8',5,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','01a1949e-d680-7548-8365-ec9436938e03','goods','received','2026-11-12',1794749316618,null,null,null,null,null,null);
insert into "discrepancies" values
('01a1dd33-9bb2-718a-953d-f209e84e4a9f',1,'01a1949e-d680-724c-80af-dd4197754f72','01a1dc2a-7eac-7554-b804-a7c681e4b5c6','01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9','SUA','damaged',1,0,'open',1794712509362),
('01a1dd8a-028b-76a3-a7ae-c23d847b54d2',2,'01a1949e-d680-724c-80af-dd4197754f72','01a1dd61-18bf-7bf0-acf3-9b3f57a43818','01a1dd61-18bf-7ee1-8c5e-bac546453ae4','SUA','damaged',1,0,'open',1794718171787),
('01a1e088-32aa-7792-8b3e-c17175bb889e',3,'01a1949e-d680-724c-80af-dd4197754f72','01a1df65-3e0a-742a-afbc-d554acb5f4b8',null,'CHAN','surplus',9,0,'open',1794768384682);
insert into "pledges" values
('01a19813-1b31-7631-9b1f-27f294e6971a',1,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a19605-41cf-7940-868b-1da3bf741c7e','01a19605-41cf-7a8a-b475-8257b44d74fb','CHAN',13,2340000,13,'released','2026-11-16',1793552751409),
('01a19c49-41b6-7009-93a1-ba539ed2bd56',2,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a19605-41cf-7940-868b-1da3bf741c7e','01a19605-41cf-729e-91ca-ec8aeac9fba2','SUA',26,774619,0,'live','2026-11-16',1793623409078),
('01a1dccc-fe1a-7dbc-a759-a52b082cac21',3,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a194f0-db60-7697-b8cb-0c766a456f6c','01a194f0-db60-75ea-ae33-b2dd24878ad6','CHAN',11,2961026,0,'live','2026-11-29',1794705784346),
('01a1de80-01da-79a0-9866-e413c52436f1',4,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7548-8365-ec9436938e03','01a19605-41cf-7940-868b-1da3bf741c7e','01a19605-41cf-729e-91ca-ec8aeac9fba2','SUA',1,86596,0,'fulfilled','2026-11-29',1794734293466),
('01a1e0d0-8be5-73fc-aa7b-e9486448084a',5,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',null,null,'VND',78,78,0,'live','2026-11-30',1794773126117);
insert into "receipt_lines" values
('01a197e5-a122-705a-94bc-f3ba2be5b56f',0,'01a195af-3d40-7da8-81ac-97c237a5958e','CHAN',12,0,0,0,116860),
('01a1dc81-a301-74c9-add1-40924177f866',0,'01a19897-d35e-7f72-8ec1-94f74ec01473','CHAN',2,0,0,0,291528),
('01a1dd33-9bb2-7b36-a349-88e487223d4d',0,'01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9','SUA',1,1,0,0,59586),
('01a1dd8a-028b-786e-8cbd-244a9d2cf8a7',0,'01a1dd61-18bf-7ee1-8c5e-bac546453ae4','SUA',0,1,0,0,812712),
('01a1e088-32aa-7cc2-a3ef-68952ea6ee1e',0,'01a1df65-3e0a-7b3f-9392-d8a1d884ec9f','SUA',1,0,0,0,86596),
('01a1e088-32aa-7cc2-a3ef-68952ea6ee1e',1,null,'CHAN',0,0,0,9,1620000);
insert into "receipts" values
('01a197e5-a122-705a-94bc-f3ba2be5b56f',1,'01a195af-3d40-7787-a0c3-d21e8df8352d','2026-10-30','Cô An','Hiệu trưởng',0,null,null,'not_asked',1793549771042,null),
('01a1dc81-a301-74c9-add1-40924177f866',2,'01a19897-d35e-7e5c-a765-8c891bfe6ebe','2026-11-14','Cô An','Hiệu trưởng',0,null,null,'not_asked',1794700845825,1794794655580),
('01a1dd33-9bb2-7b36-a349-88e487223d4d',3,'01a1dc2a-7eac-7554-b804-a7c681e4b5c6','2026-11-15','Cô An','Hiệu trưởng',0,null,null,'not_asked',1794712509362,null),
('01a1dd8a-028b-786e-8cbd-244a9d2cf8a7',4,'01a1dd61-18bf-7bf0-acf3-9b3f57a43818','2026-11-15','Cô An','Hiệu trưởng',0,null,null,'not_asked',1794718171787,null),
('01a1e088-32aa-7cc2-a3ef-68952ea6ee1e',5,'01a1df65-3e0a-742a-afbc-d554acb5f4b8','2026-11-15','Cô An','Hiệu trưởng',1,'other',null,'not_asked',1794768384682,null);
insert into "acts" values
(1,1793494800000,'system','places:01a1949e-d680-7527-8680-9109c912d4b8','places','places_added','01a1949e-d680-7527-8680-9109c912d4b8',null,'inside',null,201,'{"id":"01a1949e-d680-7527-8680-9109c912d4b8"}'),
(2,1793494800000,'so','01a1949e-d680-724c-80af-dd4197754f72','town','campaign_opened','01a1949e-d680-724c-80af-dd4197754f72',0,'all',null,201,'{"id":"01a1949e-d680-724c-80af-dd4197754f72","seq":0}'),
(3,1793494800000,'so','01a1949e-d680-7b5e-b3ac-529cfd38bf32','town','campaign_opened','01a1949e-d680-7b5e-b3ac-529cfd38bf32',1,'all',null,201,'{"id":"01a1949e-d680-7b5e-b3ac-529cfd38bf32","seq":1}'),
(4,1793499826226,'01a1949e-d680-7795-a91d-58a668a8295a','01a194eb-8832-7e96-9e4c-b4a111dd726e','fb4149a11dea732961235dba34ae745d4265a58cfb56c9b473fe2c3e2011a904','need_filed','01a194eb-8832-729e-bc7e-250d644d02ae',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',201,'{"id":"01a194eb-8832-729e-bc7e-250d644d02ae","code":"NC-000001-3"}'),
(5,1793500175200,'01a1949e-d680-7795-a91d-58a668a8295a','01a194f0-db60-75fe-8dbe-e5021dc17905','d15480b76d3e76c8cda0dde0f9d3701116c144fc96c34ed067df4e7bbb3c72f0','need_filed','01a194f0-db60-7697-b8cb-0c766a456f6c',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',201,'{"id":"01a194f0-db60-7697-b8cb-0c766a456f6c","code":"NC-000002-1"}'),
(6,1793500175200,'01a1949e-d680-78ff-91e3-992c2083f46d','01a194f0-db60-7c83-a9bf-3675f88ecf5c','6cb26f3dbe429d5dbaf6f2cb024c37123eb2ca267d117b859b6e8bfd1429ec48','need_filed','01a194f0-db60-715e-8e13-9c7d3724c556',null,'inside','01a1949e-d680-77e0-a05f-f0bfe92ac996',201,'{"id":"01a194f0-db60-715e-8e13-9c7d3724c556","code":"NC-000003-7"}'),
(7,1793502765750,'01a1949e-d680-7b16-8626-80a70511a0e5','01a19518-62b6-7144-a16c-a89ed8f8c365','2be77246b3e0cc858b01bcc3b83fe6b75811d8c48cd18cf635654f89ba2df72b','need_filed','01a19518-62b6-7456-a5a0-0cc7aade6147',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a19518-62b6-7456-a5a0-0cc7aade6147","code":"NC-000004-5"}'),
(8,1793505635801,'01a1949e-d680-7795-a91d-58a668a8295a','01a19544-2dd9-7a8f-a154-d52d27bfe8ca','f5455ed79ab278bf330f8e7627081cf023abca89155dd4ea0db5a7e00276c04d','need_filed','01a19544-2dd9-73b3-a162-c79c580577a8',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',201,'{"id":"01a19544-2dd9-73b3-a162-c79c580577a8","code":"NC-000005-9"}'),
(9,1793512652096,'01a1949e-d680-71fb-9636-92ef529cbfa1','01a195af-3d40-709f-9de4-5f75bc8edca9','1d402676949a4a9328ff0233ae981530314f79c1768c4f82cac6a32aae6fd24f','consignment','01a195af-3d40-7787-a0c3-d21e8df8352d',2,'all',null,201,'{"id":"01a195af-3d40-7787-a0c3-d21e8df8352d","code":"CH-000001-3","seq":2}'),
(10,1793526474574,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a19682-274e-731e-8c91-1bfe944a6718','c73adc4f5be5eeac1a4ae156964c2e11c01bf9206acde7c2923a697edcd68ce8','need_filed','01a19682-274e-7e0c-abc5-14c7a23579f4',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',201,'{"id":"01a19682-274e-7e0c-abc5-14c7a23579f4","code":"NC-000006-8"}'),
(11,1793528063660,'01a1949e-d680-7880-ad2c-3847538c013a','01a19605-41cf-7a09-88a3-c3f4a17b7aeb','152e6b58a1a5a4d54a2d50ec5c39c12be81ad32c45a6989c794fcf803a6a08da','need_filed','01a19605-41cf-7940-868b-1da3bf741c7e',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a19605-41cf-7940-868b-1da3bf741c7e","code":"NC-000007-6"}'),
(12,1793534589794,'01a1949e-d680-7880-ad2c-3847538c013a','01a196fd-fb62-74e1-b482-fb8cb50ac358','733e418201da4d6cfcc1649fb13a167f911d9605ece629404a0f0f536cb78819','need_verified','01a19605-41cf-7940-868b-1da3bf741c7e',3,'all',null,200,'{"id":"01a19605-41cf-7940-868b-1da3bf741c7e","code":"NC-000007-6","seq":3}'),
(13,1793542871196,'01a1949e-d680-7b16-8626-80a70511a0e5','01a1977c-589c-707e-8672-8e14ccb2f7b1','b35a16589d4b4bf14335dc67a227f756be19b47ed06f81a55ca5e73ee8dcb29d','need_filed','01a1977c-589c-7cae-adb1-631d279ba84c',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a1977c-589c-7cae-adb1-631d279ba84c","code":"NC-000008-4"}'),
(14,1793549771042,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a197e5-a122-71c3-bf0b-6683497f3534','3b4968ecf00cb019061466e7769ddb8fd042245e9c630fdc62f64232d2e13d13','receipt','01a197e5-a122-705a-94bc-f3ba2be5b56f',4,'all',null,201,'{"id":"01a197e5-a122-705a-94bc-f3ba2be5b56f","code":"BN-000001-3","seq":4}'),
(15,1793552751409,'01a1949e-d680-7ec5-ab66-7773a1c15e85','01a19813-1b31-779c-9b0b-f10fef76be5a','218a2269a013fdd613caff2cf78ade31ec2827578123f827300be5bf5930da7a','pledge','01a19813-1b31-7631-9b1f-27f294e6971a',5,'all',null,201,'{"id":"01a19813-1b31-7631-9b1f-27f294e6971a","code":"CK-000001-3","seq":5}'),
(16,1793555272411,'01a1949e-d680-7b16-8626-80a70511a0e5','01a19839-92db-7a21-9e8c-aa0a166e4d8d','735114630bd8e80a46a2b8e71ecfd854b5a6f6b7217b1f05305c4fae85e40ea4','need_filed','01a19839-92db-720f-9125-22aa95223747',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a19839-92db-720f-9125-22aa95223747","code":"NC-000009-2"}'),
(17,1793561449310,'01a1949e-d680-773f-afa4-ad921042a3e7','01a19897-d35e-77e6-9b4d-de1b9410cc90','30f978b5e4c242dd04ebccce6c44834bab76775afde36fa06113b88a666432b7','consignment','01a19897-d35e-7e5c-a765-8c891bfe6ebe',6,'all',null,201,'{"id":"01a19897-d35e-7e5c-a765-8c891bfe6ebe","code":"CH-000002-1","seq":6}'),
(18,1793561493762,'01a1949e-d680-78ff-91e3-992c2083f46d','01a19898-8102-7059-b627-4a731cbc52ae','3141b120a0459f05e49238480b1f600352ce3e5aef19e1cc447dda482908db53','need_filed','01a19898-8102-75f5-9893-d6bf3c18e3e4',null,'inside','01a1949e-d680-77e0-a05f-f0bfe92ac996',201,'{"id":"01a19898-8102-75f5-9893-d6bf3c18e3e4","code":"NC-000010-1"}'),
(19,1793567529384,'01a1949e-d680-78ff-91e3-992c2083f46d','01a198f4-99a8-7a4a-8d03-a0c46da4ffc2','3846d0bf06c5527a9d075175a39c7be6858acbe51fd7d015412c6b9190995703','need_filed','01a198f4-99a8-7c66-b341-9394fd121ad5',null,'inside','01a1949e-d680-77e0-a05f-f0bfe92ac996',201,'{"id":"01a198f4-99a8-7c66-b341-9394fd121ad5","code":"NC-000011-7"}'),
(20,1793573485042,'01a1949e-d680-7ec5-ab66-7773a1c15e85','01a1994f-79f2-7042-9744-081ddf8ebd53','8b3a14f9c963a7c3c572d237f3f4aa669490b3b485d8bb0ef56e42f8f27ae553','release','01a19813-1b31-7631-9b1f-27f294e6971a',7,'all',null,200,'{"id":"01a19813-1b31-7631-9b1f-27f294e6971a","code":"CK-000001-3","seq":7}'),
(21,1793573485042,'01a1949e-d680-7b16-8626-80a70511a0e5','01a1994f-79f2-79de-8850-6542de55432e','5f580a2459fd6ce69deaf42de7057f59f747acdff9f52074f2a4f34812ebb946','need_filed','01a1994f-79f2-796f-9046-6f5c5821f9c4',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a1994f-79f2-796f-9046-6f5c5821f9c4","code":"NC-000012-5"}'),
(22,1793586258034,'01a1949e-d680-7b16-8626-80a70511a0e5','01a19a12-6072-749e-b1cb-1b3f2a624055','69813a985be5eef2848fc650f8808ce99613800fa005e67aef157aeea23bd5c3','need_filed','01a19a12-6072-7c33-9f6c-a40cb22dc3e6',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a19a12-6072-7c33-9f6c-a40cb22dc3e6","code":"NC-000013-0"}'),
(23,1793589081088,'01a1949e-d680-773f-afa4-ad921042a3e7','01a19a3d-7400-744a-83cf-147e582bacc2','380f87c31675001e66e376fc3bcdbb78f2124b5d18acc5a4166a709c0b2534ae','need_refused','01a19544-2dd9-73b3-a162-c79c580577a8',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',200,'{"id":"01a19544-2dd9-73b3-a162-c79c580577a8","code":"NC-000005-9"}'),
(24,1793595095825,'01a1949e-d680-7880-ad2c-3847538c013a','01a19a99-3b11-7185-bd0c-bd3cd6330bcd','827d7b79099da4ac2167711179609d9574aa7bb949a1b21abd4617bac81d2cc2','need_returned','01a19a12-6072-7c33-9f6c-a40cb22dc3e6',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',200,'{"id":"01a19a12-6072-7c33-9f6c-a40cb22dc3e6","code":"NC-000013-0"}'),
(25,1793605291335,'01a1949e-d680-7795-a91d-58a668a8295a','01a19b34-cd47-78c8-a24f-7f4cea698f95','919a6ebf4f1e5bf1d8492349c2d2a1d1eadef6d2bfdfe4cbd15dd3e7185b3429','need_filed','01a19b34-cd47-7df6-bf06-332624c5e2f4',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',201,'{"id":"01a19b34-cd47-7df6-bf06-332624c5e2f4","code":"NC-000014-9"}'),
(26,1793614415991,'01a1949e-d680-773f-afa4-ad921042a3e7','01a19bc0-0877-767b-95c3-0c4a61a19a85','69535a59a58034488fb3e54828e9ffaa19a52cd5bb8303fd9e1cc21d184cc09f','statement_brought','01a19bc0-0877-74b4-a9a1-f98252ffd443',null,'bank',null,201,'{"id":"01a19bc0-0877-74b4-a9a1-f98252ffd443","code":"SK-000001-3"}'),
(27,1793616658105,'01a1949e-d680-78ff-91e3-992c2083f46d','01a19be2-3eb9-7eee-b384-e20d67e9183e','1c108877ec6b4d1b685433acd541a39516f0a13a938a9905dc65401b2783e1ef','need_closed','01a19898-8102-75f5-9893-d6bf3c18e3e4',null,'inside','01a1949e-d680-77e0-a05f-f0bfe92ac996',200,'{"id":"01a19898-8102-75f5-9893-d6bf3c18e3e4","code":"NC-000010-1"}'),
(28,1793621234940,'01a1949e-d680-7880-ad2c-3847538c013a','01a19c28-14fc-7291-994e-d433859be76d','35b8cd3a559770457b1b15f6e8c940de2480d4e77db0ba858f5907a3e389dce0','need_verified','01a198f4-99a8-7c66-b341-9394fd121ad5',8,'all',null,200,'{"id":"01a198f4-99a8-7c66-b341-9394fd121ad5","code":"NC-000011-7","seq":8}'),
(29,1793623409078,'01a1949e-d680-7ec5-ab66-7773a1c15e85','01a19c49-41b6-75f2-8d96-3c79e57bb168','6f8e633fa6277c9d76d0a745e1bc7dca5ca311cd316ee36273e392ff3dbf073b','pledge','01a19c49-41b6-7009-93a1-ba539ed2bd56',9,'all',null,201,'{"id":"01a19c49-41b6-7009-93a1-ba539ed2bd56","code":"CK-000002-1","seq":9}'),
(30,1793627833747,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a19c8c-c593-758d-bd63-ccaf70a204fc','c5a799a18d9a8bf6b65f8e93236a531d549d789905066d54fb0c32a0773bf1f5','need_filed','01a19c8c-c593-7139-9f8c-0284b973c04d',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',201,'{"id":"01a19c8c-c593-7139-9f8c-0284b973c04d","code":"NC-000015-8"}'),
(31,1793634030671,'01a1949e-d680-7880-ad2c-3847538c013a','01a19ceb-544f-73e0-bc6e-9e08af570f98','d79fa80e8d55a8177781ac54f09cf5b0e1d2e01e50265a7e698590055c724e04','need_verified','01a194f0-db60-7697-b8cb-0c766a456f6c',10,'all',null,200,'{"id":"01a194f0-db60-7697-b8cb-0c766a456f6c","code":"NC-000002-1","seq":10}'),
(32,1794670830671,'01a1949e-d680-7880-ad2c-3847538c013a','01a1dab7-a44f-7a53-9105-f61a44aa78b5','f3dcc5d37151275b044bcc78a50a372e0a1311fb0d5fb667eaa10746cdcb7123','need_returned','01a19682-274e-7e0c-abc5-14c7a23579f4',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',200,'{"id":"01a19682-274e-7e0c-abc5-14c7a23579f4","code":"NC-000006-8"}'),
(33,1794679421985,'01a1949e-d680-773f-afa4-ad921042a3e7','01a1db3a-bc21-7078-b71d-adef61978fd0','12af70ec5c84c3412df9567d0502f4caa2da6bb7d9e8ded893a57d1d15bb3a87','need_verified','01a19518-62b6-7456-a5a0-0cc7aade6147',11,'all',null,200,'{"id":"01a19518-62b6-7456-a5a0-0cc7aade6147","code":"NC-000004-5","seq":11}'),
(34,1794686506192,'01a1949e-d680-78ff-91e3-992c2083f46d','01a1dba6-d4d0-7915-9c71-5c2f71ce50d4','c69ce7bab4e62e86e0696ac59159b0bfebf5c1d21b273a61ee6c9f315df68104','need_filed','01a1dba6-d4d0-7550-b118-6ca3d1bbdd87',null,'inside','01a1949e-d680-77e0-a05f-f0bfe92ac996',201,'{"id":"01a1dba6-d4d0-7550-b118-6ca3d1bbdd87","code":"NC-000016-3"}'),
(35,1794690786864,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a1dbe8-2630-7a1e-98dc-335774ac5395','dbd263c03319de69dfaa7a385af0ef5effc54356f745b25170626b2f3d8111d0','need_filed','01a1dbe8-2630-78b2-ba6a-f5f00765a189',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',201,'{"id":"01a1dbe8-2630-78b2-ba6a-f5f00765a189","code":"NC-000017-4"}'),
(36,1794695134892,'01a1949e-d680-7ec5-ab66-7773a1c15e85','01a1dc2a-7eac-7c17-8740-bca8166bc091','afb5bf94e02ad5ea2e776a1db5eb7be6b2f098edb90742a8a6ae8cb16ca7e2d5','consignment','01a1dc2a-7eac-7554-b804-a7c681e4b5c6',12,'all',null,201,'{"id":"01a1dc2a-7eac-7554-b804-a7c681e4b5c6","code":"CH-000003-7","seq":12}'),
(37,1794697018110,'01a1949e-d680-773f-afa4-ad921042a3e7','01a1dc47-3afe-71cc-94bd-00ed0be4927d','c80e62f2dabc6731469e3e7facd9fa3e04c558c340b73369ebd86ed248f4320c','need_verified','01a19c8c-c593-7139-9f8c-0284b973c04d',13,'all',null,200,'{"id":"01a19c8c-c593-7139-9f8c-0284b973c04d","code":"NC-000015-8","seq":13}'),
(38,1794700845825,'01a1949e-d680-7b16-8626-80a70511a0e5','01a1dc81-a301-7a08-b429-43fb69575dc4','2bb0515ee151bd87c406280edf1b956373f487694b37800f450f3f2eb9b90268','receipt','01a1dc81-a301-74c9-add1-40924177f866',14,'all',null,201,'{"id":"01a1dc81-a301-74c9-add1-40924177f866","code":"BN-000002-1","seq":14}'),
(39,1794705784346,'01a1949e-d680-7ec5-ab66-7773a1c15e85','01a1dccc-fe1a-7d80-a4a7-a000ec3dfe97','c4f5594868cc8bf671368f7f0634980cf0be63b0918720e89da446b569abf8ea','pledge','01a1dccc-fe1a-7dbc-a759-a52b082cac21',15,'all',null,201,'{"id":"01a1dccc-fe1a-7dbc-a759-a52b082cac21","code":"CK-000003-7","seq":15}'),
(40,1794712509362,'01a1949e-d680-7b16-8626-80a70511a0e5','01a1dd33-9bb2-7ea4-a090-e59df75d5e6c','3b716086d5d7754013cb05256cddaea26bd70eee183f92113bb1f047e0bd974b','receipt','01a1dd33-9bb2-7b36-a349-88e487223d4d',16,'all',null,201,'{"id":"01a1dd33-9bb2-7b36-a349-88e487223d4d","code":"BN-000003-7","seq":16}'),
(41,1794713360331,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a1dd40-97cb-779f-88e3-727ae2add306','cba0ed3eaf0502f198113bedf642ce54c03322d30a3eb8c2226d3ec14cc2fa05','need_confirmed','01a19c8c-c593-7139-9f8c-0284b973c04d',17,'all',null,200,'{"id":"01a19c8c-c593-7139-9f8c-0284b973c04d","code":"NC-000015-8","seq":17}'),
(42,1794715490495,'01a1949e-d680-7ec5-ab66-7773a1c15e85','01a1dd61-18bf-7799-806c-a24874b18442','0de6ee70c1fadbcfa2f0f42cc569f6c40adc698bef31d152637ea9af9fc99fa0','consignment','01a1dd61-18bf-7bf0-acf3-9b3f57a43818',18,'all',null,201,'{"id":"01a1dd61-18bf-7bf0-acf3-9b3f57a43818","code":"CH-000004-5","seq":18}'),
(43,1794715671253,'01a1949e-d680-7b16-8626-80a70511a0e5','01a1dd63-dad5-7b34-9fc7-6b70d9676c69','06d0585dc8aa128a7139124abb4129322d31e9d9dd8b6739b1182ea4929676ce','need_confirmed','01a19605-41cf-7940-868b-1da3bf741c7e',19,'all',null,200,'{"id":"01a19605-41cf-7940-868b-1da3bf741c7e","code":"NC-000007-6","seq":19}'),
(44,1794718171787,'01a1949e-d680-7b16-8626-80a70511a0e5','01a1dd8a-028b-7e09-a253-2825aa36c9db','0caf6a3b8efd82677918461e2ac6e48298dc33b00e9ad52cbbc20634246a0b03','receipt','01a1dd8a-028b-786e-8cbd-244a9d2cf8a7',20,'all',null,201,'{"id":"01a1dd8a-028b-786e-8cbd-244a9d2cf8a7","code":"BN-000004-5","seq":20}'),
(45,1794723539974,'01a1949e-d680-773f-afa4-ad921042a3e7','01a1dddb-ec06-785e-9cdb-81d878d81048','b5760973ad82ef4683b374e549661784d9b7468196c962312eddf3985b5df8d8','need_verified','01a1dba6-d4d0-7550-b118-6ca3d1bbdd87',21,'all',null,200,'{"id":"01a1dba6-d4d0-7550-b118-6ca3d1bbdd87","code":"NC-000016-3","seq":21}'),
(46,1794734293466,'01a1949e-d680-7500-89ed-eb0b36e72de3','01a1de80-01da-72de-8183-af1c659aa05c','002fdf7c744be6cb14f9c91ad99f5f168a459053c63779aebdc46b39c9088545','pledge','01a1de80-01da-79a0-9866-e413c52436f1',22,'all',null,201,'{"id":"01a1de80-01da-79a0-9866-e413c52436f1","code":"CK-000004-5","seq":22}'),
(47,1794749316618,'01a1949e-d680-7500-89ed-eb0b36e72de3','01a1df65-3e0a-7756-87c3-14aba806c029','f77b2bd03c4984a55af77f4dcad470d09f3b8c2fda5c0e8f863f1070ed410c74','consignment','01a1df65-3e0a-742a-afbc-d554acb5f4b8',23,'all',null,201,'{"id":"01a1df65-3e0a-742a-afbc-d554acb5f4b8","code":"CH-000005-9","seq":23}'),
(48,1794753966043,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a1dfac-2fdb-72af-a8d9-2ceb87aeb4cd','60f34e8028e6b9a666f4b6f787e45d92f5a47f584fe856b9ff9fa8bfba9f0664','need_filed','01a1dfac-2fdb-796d-9792-587fdc700510',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',201,'{"id":"01a1dfac-2fdb-796d-9792-587fdc700510","code":"NC-000018-2"}'),
(49,1794762967886,'01a1949e-d680-7b16-8626-80a70511a0e5','01a1e035-8b4e-759b-a312-7df0be661d26','64cfce1c0af02861f8684461b6f3c276edae1204d26f782ac3e20fb507697f58','need_filed','01a1e035-8b4e-7ba4-84a7-cd93be8591ee',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a1e035-8b4e-7ba4-84a7-cd93be8591ee","code":"NC-000019-6"}'),
(50,1794768384682,'01a1949e-d680-7880-ad2c-3847538c013a','01a1e088-32aa-7b2b-aa70-f16fc4c46126','2f88b1cc3a48997e8baf8d970404dbf6fdf93d047a841d202bef347835911c3e','receipt','01a1e088-32aa-7cc2-a3ef-68952ea6ee1e',24,'all',null,201,'{"id":"01a1e088-32aa-7cc2-a3ef-68952ea6ee1e","code":"BN-000005-9","seq":24}'),
(51,1794773126117,'01a1949e-d680-71fb-9636-92ef529cbfa1','01a1e0d0-8be5-7ee3-8e32-32f92bd30238','b7b785b870bca88e0e8276660c505d9cb614ea8b004f54a67d36441640f969d1','pledge','01a1e0d0-8be5-73fc-aa7b-e9486448084a',25,'all',null,201,'{"id":"01a1e0d0-8be5-73fc-aa7b-e9486448084a","code":"CK-000005-9","seq":25}'),
(52,1794794655580,'01a1949e-d680-773f-afa4-ad921042a3e7','01a1e219-0f5c-7f27-ac9f-2001b824f576','192d428c98e7ada012e9ba3ef8647017b9bd62e2afca1219fa38fb6c1fc0418d','reversal','01a1e219-0f5c-72ec-9c83-064dd407c89f',26,'all',null,200,'{"id":"01a1e219-0f5c-72ec-9c83-064dd407c89f","code":"BT-000026-4","seq":26}');
insert into "cells" values
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','','',-12,-116860),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1','','','01a195af-3d40-7da8-81ac-97c237a5958e',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1','','','01a195af-3d40-7da8-81ac-97c237a5958e',12,116860),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19813-1b31-7631-9b1f-27f294e6971a','',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19813-1b31-7631-9b1f-27f294e6971a','',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','',-2,-291528),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7dc8-ba71-73f08babf47d','','01a19897-d35e-7f72-8ec1-94f74ec01473',2,291528),
('01a1949e-d680-724c-80af-dd4197754f72','promise','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','',-24,-715033),
('01a1949e-d680-724c-80af-dd4197754f72','expected','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','',24,715033),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','',-3,-872298),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7dc8-ba71-73f08babf47d','','01a19897-d35e-7f72-8ec1-94f74ec01473',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7cdf-8a86-07b4814bd593','01a194f0-db60-75ea-ae33-b2dd24878ad6','01a1dccc-fe1a-7dbc-a759-a52b082cac21','',-11,-2961026),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7cdf-8a86-07b4814bd593','01a194f0-db60-75ea-ae33-b2dd24878ad6','01a1dccc-fe1a-7dbc-a759-a52b082cac21','',11,2961026),
('01a1949e-d680-724c-80af-dd4197754f72','received','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9',1,29793),
('01a1949e-d680-724c-80af-dd4197754f72','damaged','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9',1,29793),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','','01a1dd61-18bf-7ee1-8c5e-bac546453ae4',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','damaged','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','','01a1dd61-18bf-7ee1-8c5e-bac546453ae4',1,812712),
('01a1949e-d680-724c-80af-dd4197754f72','promise','SUA','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','expected','SUA','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7548-8365-ec9436938e03','','','','',-1,-86596),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','01a1df65-3e0a-7b3f-9392-d8a1d884ec9f',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','received','SUA','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','01a1df65-3e0a-7b3f-9392-d8a1d884ec9f',1,86596),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7548-8365-ec9436938e03','','','','',-9,-1620000),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','','','',9,1620000),
('01a1949e-d680-724c-80af-dd4197754f72','promise','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','01a1e0d0-8be5-73fc-aa7b-e9486448084a','',-78,-78),
('01a1949e-d680-724c-80af-dd4197754f72','expected','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','01a1e0d0-8be5-73fc-aa7b-e9486448084a','',78,78);
insert into "days" values
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-10-30',-12,-116860),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-10-30',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-10-30',12,116860),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-02',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-02',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-10-31',-2,-291528),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-10-31',2,291528),
('01a1949e-d680-724c-80af-dd4197754f72','promise','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-02',-26,-774619),
('01a1949e-d680-724c-80af-dd4197754f72','expected','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-02',26,774619),
('01a1949e-d680-724c-80af-dd4197754f72','expected','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-15',-2,-59586),
('01a1949e-d680-724c-80af-dd4197754f72','promise','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-15',2,59586),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-15',-3,-872298),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-15',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-14',-2,-291528),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-14',2,291528),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-15',-11,-2961026),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-15',11,2961026),
('01a1949e-d680-724c-80af-dd4197754f72','received','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-15',1,29793),
('01a1949e-d680-724c-80af-dd4197754f72','damaged','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-15',2,842505),
('01a1949e-d680-724c-80af-dd4197754f72','promise','SUA','01a1949e-d680-7548-8365-ec9436938e03','2026-11-15',-1,-86596),
('01a1949e-d680-724c-80af-dd4197754f72','expected','SUA','01a1949e-d680-7548-8365-ec9436938e03','2026-11-15',1,86596),
('01a1949e-d680-724c-80af-dd4197754f72','expected','SUA','01a1949e-d680-7548-8365-ec9436938e03','2026-11-12',-1,-86596),
('01a1949e-d680-724c-80af-dd4197754f72','promise','SUA','01a1949e-d680-7548-8365-ec9436938e03','2026-11-12',1,86596),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7548-8365-ec9436938e03','2026-11-12',-1,-86596),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7548-8365-ec9436938e03','2026-11-12',1,86596),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7548-8365-ec9436938e03','2026-11-15',-1,-86596),
('01a1949e-d680-724c-80af-dd4197754f72','received','SUA','01a1949e-d680-7548-8365-ec9436938e03','2026-11-15',1,86596),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7548-8365-ec9436938e03','2026-11-15',-9,-1620000),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7548-8365-ec9436938e03','2026-11-15',9,1620000),
('01a1949e-d680-724c-80af-dd4197754f72','promise','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-16',-78,-78),
('01a1949e-d680-724c-80af-dd4197754f72','expected','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-16',78,78),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-16',-2,-291528),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-16',2,291528);
insert into "entries" values
(0,'01a1949e-d680-74e7-b342-01bebe9afa6e','campaign_opened','01a1949e-d680-724c-80af-dd4197754f72',1793494800000,'2026-11-01',0,0,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-01","files":[],"flags":[],"id":"01a1949e-d680-74e7-b342-01bebe9afa6e","kind":"campaign_opened","lines":[],"movements":[],"reason":"too_urgent","recordedAt":1793494800000,"seq":0,"subjects":{},"texts":{},"version":1}','e5030712b8f3eba56741ca3f066323dada74c87fe46d8d71f9454fd4199a29e9'),
(1,'01a1949e-d680-7234-a18e-dd970a1c993c','campaign_opened','01a1949e-d680-7b5e-b3ac-529cfd38bf32',1793494800000,'2026-11-01',0,0,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-7b5e-b3ac-529cfd38bf32","effectiveOn":"2026-11-01","files":[],"flags":[],"id":"01a1949e-d680-7234-a18e-dd970a1c993c","kind":"campaign_opened","lines":[],"movements":[],"reason":"too_urgent","recordedAt":1793494800000,"seq":1,"subjects":{},"texts":{},"version":1}','45106f44c5ea5aef136be283f240dba99034404c107f517c74c56df22b4177db'),
(2,'01a195af-3d40-7ac4-bc56-755ee1b5a36a','consignment','01a1949e-d680-724c-80af-dd4197754f72',1793512652096,'2026-10-30',0,0,116860,null,'{"actor":{"organisation":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-10-30","files":[],"flags":[],"id":"01a195af-3d40-7ac4-bc56-755ee1b5a36a","kind":"consignment","lines":[],"movements":[{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9"},"item":"CHAN","quantity":12,"to":{"account":"transit","consignmentLine":"01a195af-3d40-7da8-81ac-97c237a5958e","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"value":116860}],"recordedAt":1793512652096,"seq":2,"subjects":{"consignment":"01a195af-3d40-7787-a0c3-d21e8df8352d","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"texts":{},"version":1}','e66d552f7efb6b65ea3942ae99b138dd7a38499892bcecb6b1d7dccb8ec9c1b6'),
(3,'01a196fd-fb62-73eb-8ded-88535a386fad','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1793534589794,'2026-11-01',0,0,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-01","files":[],"flags":[],"id":"01a196fd-fb62-73eb-8ded-88535a386fad","kind":"need_verified","lines":[{"approved":30,"asked":60,"id":"01a19605-41cf-7a8a-b475-8257b44d74fb"},{"approved":19,"asked":19,"id":"01a19605-41cf-7dc8-ba71-73f08babf47d"},{"approved":26,"asked":32,"id":"01a19605-41cf-729e-91ca-ec8aeac9fba2"}],"movements":[],"recordedAt":1793534589794,"seq":3,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','eeb1fb1a11260c1339196d2413892fd93a8e536958f787919f3faa270c06f531'),
(4,'01a197e5-a122-72e0-a366-abcdc2672094','receipt','01a1949e-d680-724c-80af-dd4197754f72',1793549771042,'2026-10-30',0,116860,116860,null,'{"actor":{"organisation":"01a1949e-d680-7dc7-8328-5ba2b4d77600","role":"school"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-10-30","files":[],"flags":[],"id":"01a197e5-a122-72e0-a366-abcdc2672094","kind":"receipt","lines":[],"movements":[{"basis":"estimate","from":{"account":"transit","consignmentLine":"01a195af-3d40-7da8-81ac-97c237a5958e","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"item":"CHAN","quantity":12,"to":{"account":"received","consignmentLine":"01a195af-3d40-7da8-81ac-97c237a5958e","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"value":116860}],"recordedAt":1793549771042,"seq":4,"subjects":{"consignment":"01a195af-3d40-7787-a0c3-d21e8df8352d","receipt":"01a197e5-a122-705a-94bc-f3ba2be5b56f","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"texts":{},"version":1}','ecc8d10e7e6ff6363e99fab5228e4ddb537d55b59ba2b70b00db4a93a4ecc2c6'),
(5,'01a19813-1b31-77da-a510-13675ed8cb65','pledge','01a1949e-d680-724c-80af-dd4197754f72',1793552751409,'2026-11-02',0,116860,2340000,null,'{"actor":{"organisation":"01a1949e-d680-7214-bd62-63e8bf8db3a0","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-02","files":[],"flags":[],"id":"01a19813-1b31-77da-a510-13675ed8cb65","kind":"pledge","lines":[],"movements":[{"basis":"catalogue","from":{"account":"promise","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a19813-1b31-7631-9b1f-27f294e6971a","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"CHAN","quantity":13,"to":{"account":"expected","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a19813-1b31-7631-9b1f-27f294e6971a","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":2340000}],"recordedAt":1793552751409,"seq":5,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","pledge":"01a19813-1b31-7631-9b1f-27f294e6971a","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','29019826c1fd4cc0e717d8302717a3c9bb45b79e1e908946b7ab16eeb1189e40'),
(6,'01a19897-d35e-7510-b472-0c9cb103f067','consignment','01a1949e-d680-724c-80af-dd4197754f72',1793561449310,'2026-10-31',0,116860,291528,null,'{"actor":{"onBehalfOf":"01a1949e-d680-7214-bd62-63e8bf8db3a0","organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-10-31","files":[],"flags":[],"id":"01a19897-d35e-7510-b472-0c9cb103f067","kind":"consignment","lines":[],"movements":[{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0"},"item":"CHAN","quantity":2,"to":{"account":"transit","consignmentLine":"01a19897-d35e-7f72-8ec1-94f74ec01473","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-7dc8-ba71-73f08babf47d","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":291528}],"recordedAt":1793561449310,"seq":6,"subjects":{"consignment":"01a19897-d35e-7e5c-a765-8c891bfe6ebe","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','4fed4493e5d94d143098b8bef30b95065cb7572611753350fa431c9f6b187598'),
(7,'01a1994f-79f2-7606-b7af-75b996c32944','release','01a1949e-d680-724c-80af-dd4197754f72',1793573485042,'2026-11-02',0,116860,2340000,null,'{"actor":{"organisation":"01a1949e-d680-7214-bd62-63e8bf8db3a0","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-02","files":[],"flags":[],"id":"01a1994f-79f2-7606-b7af-75b996c32944","kind":"release","lines":[],"movements":[{"from":{"account":"expected","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a19813-1b31-7631-9b1f-27f294e6971a","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"CHAN","quantity":13,"to":{"account":"promise","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a19813-1b31-7631-9b1f-27f294e6971a","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":2340000}],"reason":"withdrawn","recordedAt":1793573485042,"seq":7,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","pledge":"01a19813-1b31-7631-9b1f-27f294e6971a","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{"reason":"8c26f41e0aab1e631964e8c778dbb9e1bcd254bc65551d6821047803c1d795f2"},"version":1}','59265760155608b5e2d3767090de41b8bf8015ff31a039f6fb5ed2fa6bb405d1'),
(8,'01a19c28-14fc-7be3-a881-be6c49514b9e','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1793621234940,'2026-11-02',0,116860,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-02","files":[],"flags":[],"id":"01a19c28-14fc-7be3-a881-be6c49514b9e","kind":"need_verified","lines":[{"approved":24,"asked":24,"id":"01a198f4-99a8-7fb9-bf3f-20386090dcdb"}],"movements":[],"recordedAt":1793621234940,"seq":8,"subjects":{"need":"01a198f4-99a8-7c66-b341-9394fd121ad5","site":"01a1949e-d680-7acd-b0cd-d01b068b6ba3"},"texts":{},"version":1}','afb581b2e386bc5082f70c8de6c095eada83aebbed5f4a895664f98048b381d1'),
(9,'01a19c49-41b6-7619-8eaf-7addf8c9edb0','pledge','01a1949e-d680-724c-80af-dd4197754f72',1793623409078,'2026-11-02',0,116860,774619,null,'{"actor":{"organisation":"01a1949e-d680-7214-bd62-63e8bf8db3a0","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-02","files":[],"flags":[],"id":"01a19c49-41b6-7619-8eaf-7addf8c9edb0","kind":"pledge","lines":[],"movements":[{"basis":"invoice","from":{"account":"promise","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"SUA","quantity":26,"to":{"account":"expected","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":774619}],"recordedAt":1793623409078,"seq":9,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','4febc23c74af0c18b043a80e4e3e724fa36e38b3d78a7d8c9285795ad1e349ca'),
(10,'01a19ceb-544f-7765-9341-7e6003f6b337','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1793634030671,'2026-11-02',0,116860,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-02","files":[],"flags":[],"id":"01a19ceb-544f-7765-9341-7e6003f6b337","kind":"need_verified","lines":[{"approved":13,"asked":13,"id":"01a194f0-db60-7202-ae10-a009820a823b"},{"approved":12,"asked":12,"id":"01a194f0-db60-7d30-93bc-0ba905e2bf6d"},{"approved":28,"asked":53,"id":"01a194f0-db60-75ea-ae33-b2dd24878ad6"}],"movements":[],"recordedAt":1793634030671,"seq":10,"subjects":{"need":"01a194f0-db60-7697-b8cb-0c766a456f6c","site":"01a1949e-d680-7cdf-8a86-07b4814bd593"},"texts":{},"version":1}','9b28668ceb55a90f073c109c7a798664d075fa79c41f30fac74b43849233d560'),
(11,'01a1db3a-bc21-7902-9ac4-5b21d4ff1af6','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1794679421985,'2026-11-15',0,116860,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1db3a-bc21-7902-9ac4-5b21d4ff1af6","kind":"need_verified","lines":[{"approved":4995180,"asked":4995180,"id":"01a19518-62b6-7d65-ad51-bf63e7be24b1"},{"approved":215679,"asked":600691,"id":"01a19518-62b6-75aa-abb2-65a5210b3dcc"}],"movements":[],"recordedAt":1794679421985,"seq":11,"subjects":{"need":"01a19518-62b6-7456-a5a0-0cc7aade6147","site":"01a1949e-d680-7c95-b599-a5e2477d63f4"},"texts":{},"version":1}','b54ef25151dd397fe32142f9c559afe6ecda8e9b6834c32acb09591e1f6de514'),
(12,'01a1dc2a-7eac-7fef-aca0-3ca817c2ad5a','consignment','01a1949e-d680-724c-80af-dd4197754f72',1794695134892,'2026-11-15',0,116860,59586,null,'{"actor":{"organisation":"01a1949e-d680-7214-bd62-63e8bf8db3a0","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1dc2a-7eac-7fef-aca0-3ca817c2ad5a","kind":"consignment","lines":[],"movements":[{"from":{"account":"expected","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"SUA","quantity":2,"to":{"account":"promise","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":59586},{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0"},"item":"SUA","quantity":2,"to":{"account":"transit","consignmentLine":"01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":59586}],"recordedAt":1794695134892,"seq":12,"subjects":{"consignment":"01a1dc2a-7eac-7554-b804-a7c681e4b5c6","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','0eab9f9a3c131abc436e4f561645fca1c275b5858c30829a2a64d13e2ce26247'),
(13,'01a1dc47-3afe-7fdf-84ac-5e1ff456f30c','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1794697018110,'2026-11-15',0,116860,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1dc47-3afe-7fdf-84ac-5e1ff456f30c","kind":"need_verified","lines":[{"approved":3839861,"asked":3839861,"id":"01a19c8c-c593-7b32-8793-d6fa0accdf12"}],"movements":[],"recordedAt":1794697018110,"seq":13,"subjects":{"need":"01a19c8c-c593-7139-9f8c-0284b973c04d","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"texts":{},"version":1}','986145a3626134f7411b27764305acd06d4b19d551bd2900b6343f8d3ada0462'),
(14,'01a1dc81-a301-7eee-af9b-1bda08020e0f','receipt','01a1949e-d680-724c-80af-dd4197754f72',1794700845825,'2026-11-14',0,408388,291528,null,'{"actor":{"organisation":"01a1949e-d680-711c-9199-3f98e5465b89","role":"school"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-14","files":[],"flags":[],"id":"01a1dc81-a301-7eee-af9b-1bda08020e0f","kind":"receipt","lines":[],"movements":[{"basis":"estimate","from":{"account":"transit","consignmentLine":"01a19897-d35e-7f72-8ec1-94f74ec01473","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-7dc8-ba71-73f08babf47d","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"CHAN","quantity":2,"to":{"account":"received","consignmentLine":"01a19897-d35e-7f72-8ec1-94f74ec01473","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-7dc8-ba71-73f08babf47d","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":291528}],"recordedAt":1794700845825,"seq":14,"subjects":{"consignment":"01a19897-d35e-7e5c-a765-8c891bfe6ebe","receipt":"01a1dc81-a301-74c9-add1-40924177f866","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','06dc0ae6d677b968c45426b86647238059a661bbe9a4e03b20e1a44a5401d002'),
(15,'01a1dccc-fe1a-70c5-bac4-88cb159ee694','pledge','01a1949e-d680-724c-80af-dd4197754f72',1794705784346,'2026-11-15',0,408388,2961026,null,'{"actor":{"organisation":"01a1949e-d680-7214-bd62-63e8bf8db3a0","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1dccc-fe1a-70c5-bac4-88cb159ee694","kind":"pledge","lines":[],"movements":[{"basis":"invoice","from":{"account":"promise","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a194f0-db60-75ea-ae33-b2dd24878ad6","pledge":"01a1dccc-fe1a-7dbc-a759-a52b082cac21","site":"01a1949e-d680-7cdf-8a86-07b4814bd593"},"item":"CHAN","quantity":11,"to":{"account":"expected","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a194f0-db60-75ea-ae33-b2dd24878ad6","pledge":"01a1dccc-fe1a-7dbc-a759-a52b082cac21","site":"01a1949e-d680-7cdf-8a86-07b4814bd593"},"value":2961026}],"recordedAt":1794705784346,"seq":15,"subjects":{"need":"01a194f0-db60-7697-b8cb-0c766a456f6c","pledge":"01a1dccc-fe1a-7dbc-a759-a52b082cac21","site":"01a1949e-d680-7cdf-8a86-07b4814bd593"},"texts":{},"version":1}','1faec7cfee4f1441c6d23b42c140f01423c4de8755f3f5c2024d52e1dd23fa03'),
(16,'01a1dd33-9bb2-73ab-bf1b-8cd14f981e13','receipt','01a1949e-d680-724c-80af-dd4197754f72',1794712509362,'2026-11-15',0,438181,29793,null,'{"actor":{"organisation":"01a1949e-d680-711c-9199-3f98e5465b89","role":"school"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1dd33-9bb2-73ab-bf1b-8cd14f981e13","kind":"receipt","lines":[],"movements":[{"basis":"estimate","from":{"account":"transit","consignmentLine":"01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"SUA","quantity":1,"to":{"account":"received","consignmentLine":"01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":29793},{"basis":"estimate","from":{"account":"transit","consignmentLine":"01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"SUA","quantity":1,"to":{"account":"damaged","consignmentLine":"01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a19c49-41b6-7009-93a1-ba539ed2bd56","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":29793}],"recordedAt":1794712509362,"seq":16,"subjects":{"consignment":"01a1dc2a-7eac-7554-b804-a7c681e4b5c6","receipt":"01a1dd33-9bb2-7b36-a349-88e487223d4d","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','101dfc5ff8431e92437a5d53751d30134fddd26f732535ac233a8634600eb76a'),
(17,'01a1dd40-97cb-795e-949d-b286bc43b460','need_confirmed','01a1949e-d680-724c-80af-dd4197754f72',1794713360331,'2026-11-15',0,438181,0,null,'{"actor":{"organisation":"01a1949e-d680-7dc7-8328-5ba2b4d77600","role":"school"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1dd40-97cb-795e-949d-b286bc43b460","kind":"need_confirmed","lines":[],"movements":[],"recordedAt":1794713360331,"seq":17,"subjects":{"need":"01a19c8c-c593-7139-9f8c-0284b973c04d","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"texts":{},"version":1}','5924043ef9b9d3ea0fd9e993cba3369c6e12e4e94a105bc61cf3d1a5d9ef8f6f'),
(18,'01a1dd61-18bf-77fb-a532-f8ea7022b779','consignment','01a1949e-d680-724c-80af-dd4197754f72',1794715490495,'2026-11-15',0,438181,812712,null,'{"actor":{"organisation":"01a1949e-d680-7214-bd62-63e8bf8db3a0","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1dd61-18bf-77fb-a532-f8ea7022b779","kind":"consignment","lines":[],"movements":[{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0"},"item":"SUA","quantity":1,"to":{"account":"transit","consignmentLine":"01a1dd61-18bf-7ee1-8c5e-bac546453ae4","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":812712}],"recordedAt":1794715490495,"seq":18,"subjects":{"consignment":"01a1dd61-18bf-7bf0-acf3-9b3f57a43818","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','68765e2ae898c2abb3ca4170ae8563a782bb64c0a9a822f589b3f7d77ae8df78'),
(19,'01a1dd63-dad5-7723-967c-27fed21afca9','need_confirmed','01a1949e-d680-724c-80af-dd4197754f72',1794715671253,'2026-11-15',0,438181,0,null,'{"actor":{"organisation":"01a1949e-d680-711c-9199-3f98e5465b89","role":"school"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1dd63-dad5-7723-967c-27fed21afca9","kind":"need_confirmed","lines":[],"movements":[],"recordedAt":1794715671253,"seq":19,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','6d23db6769a843878b0424f0ee77d9f9f2d563b5f39c9a6d8df11e3b5d8440b1'),
(20,'01a1dd8a-028b-73db-b3cf-e0a1c3a7888e','receipt','01a1949e-d680-724c-80af-dd4197754f72',1794718171787,'2026-11-15',0,438181,0,null,'{"actor":{"organisation":"01a1949e-d680-711c-9199-3f98e5465b89","role":"school"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1dd8a-028b-73db-b3cf-e0a1c3a7888e","kind":"receipt","lines":[],"movements":[{"basis":"estimate","from":{"account":"transit","consignmentLine":"01a1dd61-18bf-7ee1-8c5e-bac546453ae4","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"SUA","quantity":1,"to":{"account":"damaged","consignmentLine":"01a1dd61-18bf-7ee1-8c5e-bac546453ae4","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":812712}],"recordedAt":1794718171787,"seq":20,"subjects":{"consignment":"01a1dd61-18bf-7bf0-acf3-9b3f57a43818","receipt":"01a1dd8a-028b-786e-8cbd-244a9d2cf8a7","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','eaa6082c562e25f1c2123e11f7df67a696bb18550fae07f5ec39770a2287832b'),
(21,'01a1dddb-ec06-74b4-b7e6-6174bec2b498','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1794723539974,'2026-11-15',0,438181,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1dddb-ec06-74b4-b7e6-6174bec2b498","kind":"need_verified","lines":[{"approved":21,"asked":21,"id":"01a1dba6-d4d0-76d7-bcd6-8542f77bebd1"}],"movements":[],"recordedAt":1794723539974,"seq":21,"subjects":{"need":"01a1dba6-d4d0-7550-b118-6ca3d1bbdd87","site":"01a1949e-d680-7acd-b0cd-d01b068b6ba3"},"texts":{},"version":1}','74cbe8d15b0a901ba339a72fee0a066dccfbc7f24d6724edd8bde8a79f0b813d'),
(22,'01a1de80-01da-7463-a6b2-9d44842c6c9b','pledge','01a1949e-d680-724c-80af-dd4197754f72',1794734293466,'2026-11-15',0,438181,86596,null,'{"actor":{"organisation":"01a1949e-d680-7548-8365-ec9436938e03","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":[],"id":"01a1de80-01da-7463-a6b2-9d44842c6c9b","kind":"pledge","lines":[],"movements":[{"basis":"invoice","from":{"account":"promise","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a1de80-01da-79a0-9866-e413c52436f1","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"SUA","quantity":1,"to":{"account":"expected","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a1de80-01da-79a0-9866-e413c52436f1","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":86596}],"recordedAt":1794734293466,"seq":22,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","pledge":"01a1de80-01da-79a0-9866-e413c52436f1","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','aa2c747e6b218b3eb17af664548fa1700397fc23e2200e96f5a9f9c298e8eecd'),
(23,'01a1df65-3e0a-785b-ba76-a7516cefdb4d','consignment','01a1949e-d680-724c-80af-dd4197754f72',1794749316618,'2026-11-12',0,438181,86596,null,'{"actor":{"organisation":"01a1949e-d680-7548-8365-ec9436938e03","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-12","files":[],"flags":[],"id":"01a1df65-3e0a-785b-ba76-a7516cefdb4d","kind":"consignment","lines":[],"movements":[{"from":{"account":"expected","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a1de80-01da-79a0-9866-e413c52436f1","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"SUA","quantity":1,"to":{"account":"promise","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a1de80-01da-79a0-9866-e413c52436f1","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":86596},{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7548-8365-ec9436938e03"},"item":"SUA","quantity":1,"to":{"account":"transit","consignmentLine":"01a1df65-3e0a-7b3f-9392-d8a1d884ec9f","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a1de80-01da-79a0-9866-e413c52436f1","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":86596}],"recordedAt":1794749316618,"seq":23,"subjects":{"consignment":"01a1df65-3e0a-742a-afbc-d554acb5f4b8","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','548f99f5437e630c76ea9962f137502422fae1436507cb49fee14dc91580c794'),
(24,'01a1e088-32aa-7e05-80d6-fd7cc524b74c','receipt','01a1949e-d680-724c-80af-dd4197754f72',1794768384682,'2026-11-15',0,2144777,1706596,null,'{"actor":{"onBehalfOf":"01a1949e-d680-711c-9199-3f98e5465b89","organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-15","files":[],"flags":["own_cluster"],"id":"01a1e088-32aa-7e05-80d6-fd7cc524b74c","kind":"receipt","lines":[],"movements":[{"basis":"estimate","from":{"account":"transit","consignmentLine":"01a1df65-3e0a-7b3f-9392-d8a1d884ec9f","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a1de80-01da-79a0-9866-e413c52436f1","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"SUA","quantity":1,"to":{"account":"received","consignmentLine":"01a1df65-3e0a-7b3f-9392-d8a1d884ec9f","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-729e-91ca-ec8aeac9fba2","pledge":"01a1de80-01da-79a0-9866-e413c52436f1","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":86596},{"basis":"catalogue","from":{"account":"gift","giver":"01a1949e-d680-7548-8365-ec9436938e03"},"item":"CHAN","quantity":9,"to":{"account":"received","giver":"01a1949e-d680-7548-8365-ec9436938e03","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":1620000}],"recordedAt":1794768384682,"seq":24,"subjects":{"consignment":"01a1df65-3e0a-742a-afbc-d554acb5f4b8","receipt":"01a1e088-32aa-7cc2-a3ef-68952ea6ee1e","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','d0cc287d298d0536bd6ee092d178f0943cec9adce65e49c1ca86df3a9c2c7239'),
(25,'01a1e0d0-8be5-7966-aa52-3ec12920df4c','pledge','01a1949e-d680-724c-80af-dd4197754f72',1794773126117,'2026-11-16',0,2144777,78,null,'{"actor":{"organisation":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-16","files":[],"flags":[],"id":"01a1e0d0-8be5-7966-aa52-3ec12920df4c","kind":"pledge","lines":[],"movements":[{"from":{"account":"promise","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","pledge":"01a1e0d0-8be5-73fc-aa7b-e9486448084a"},"item":"VND","quantity":78,"to":{"account":"expected","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","pledge":"01a1e0d0-8be5-73fc-aa7b-e9486448084a"},"value":78}],"recordedAt":1794773126117,"seq":25,"subjects":{"pledge":"01a1e0d0-8be5-73fc-aa7b-e9486448084a"},"texts":{},"version":1}','cce996edf9bf6775a76b1b9ddc677fdaad73daad228c5104ea5e4606a3d53f0f'),
(26,'01a1e219-0f5c-72ec-9c83-064dd407c89f','reversal','01a1949e-d680-724c-80af-dd4197754f72',1794794655580,'2026-11-16',0,1853249,291528,14,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-16","files":[],"flags":[],"id":"01a1e219-0f5c-72ec-9c83-064dd407c89f","kind":"reversal","lines":[],"movements":[{"basis":"estimate","from":{"account":"received","consignmentLine":"01a19897-d35e-7f72-8ec1-94f74ec01473","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-7dc8-ba71-73f08babf47d","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"CHAN","quantity":2,"to":{"account":"transit","consignmentLine":"01a19897-d35e-7f72-8ec1-94f74ec01473","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","needLine":"01a19605-41cf-7dc8-ba71-73f08babf47d","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":291528}],"recordedAt":1794794655580,"reversed":"receipt","reverses":14,"seq":26,"subjects":{"consignment":"01a19897-d35e-7e5c-a765-8c891bfe6ebe","receipt":"01a1dc81-a301-74c9-add1-40924177f866","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{"reason":"aab050f73eeae0c8bafa1db9a7330f3d59376673c94307d244b741c2418aa9bc"},"version":1}','ec9546f4237f03332ce5cb366f6353d517bcfc4687971274fd1cabe2bc8350cf');
insert into "lacks" values
('01a1949e-d680-724c-80af-dd4197754f72','CHAN',98,3),
('01a1949e-d680-724c-80af-dd4197754f72','SUA',3839861,1),
('01a1949e-d680-724c-80af-dd4197754f72','VND',5210895,3);
insert into "mentions" values
('department',0),
('department',1),
('01a1949e-d680-7dc7-8328-5ba2b4d77600',2),
('01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',2),
('01a195af-3d40-7787-a0c3-d21e8df8352d',2),
('01a1949e-d680-79fa-82c6-c219eda0dae1',2),
('CHAN',2),
('01a1949e-d680-711c-9199-3f98e5465b89',3),
('department',3),
('01a19605-41cf-7940-868b-1da3bf741c7e',3),
('01a1949e-d680-7212-92b3-21a8ca638d81',3),
('01a1949e-d680-7dc7-8328-5ba2b4d77600',4),
('01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',4),
('01a195af-3d40-7787-a0c3-d21e8df8352d',4),
('01a197e5-a122-705a-94bc-f3ba2be5b56f',4),
('01a1949e-d680-79fa-82c6-c219eda0dae1',4),
('CHAN',4),
('01a1949e-d680-711c-9199-3f98e5465b89',5),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',5),
('01a19813-1b31-7631-9b1f-27f294e6971a',5),
('01a19605-41cf-7940-868b-1da3bf741c7e',5),
('01a1949e-d680-7212-92b3-21a8ca638d81',5),
('CHAN',5),
('01a1949e-d680-711c-9199-3f98e5465b89',6),
('01a19605-41cf-7940-868b-1da3bf741c7e',6),
('department',6),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',6),
('01a19897-d35e-7e5c-a765-8c891bfe6ebe',6),
('01a1949e-d680-7212-92b3-21a8ca638d81',6),
('CHAN',6),
('01a1949e-d680-711c-9199-3f98e5465b89',7),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',7),
('01a19813-1b31-7631-9b1f-27f294e6971a',7),
('01a19605-41cf-7940-868b-1da3bf741c7e',7),
('01a1949e-d680-7212-92b3-21a8ca638d81',7),
('CHAN',7),
('01a1949e-d680-77e0-a05f-f0bfe92ac996',8),
('department',8),
('01a198f4-99a8-7c66-b341-9394fd121ad5',8),
('01a1949e-d680-7acd-b0cd-d01b068b6ba3',8),
('01a1949e-d680-711c-9199-3f98e5465b89',9),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',9),
('01a19c49-41b6-7009-93a1-ba539ed2bd56',9),
('01a19605-41cf-7940-868b-1da3bf741c7e',9),
('01a1949e-d680-7212-92b3-21a8ca638d81',9),
('SUA',9),
('01a1949e-d680-7c7f-b19e-f6a38191422a',10),
('department',10),
('01a194f0-db60-7697-b8cb-0c766a456f6c',10),
('01a1949e-d680-7cdf-8a86-07b4814bd593',10),
('01a1949e-d680-711c-9199-3f98e5465b89',11),
('department',11),
('01a19518-62b6-7456-a5a0-0cc7aade6147',11),
('01a1949e-d680-7c95-b599-a5e2477d63f4',11),
('01a1949e-d680-711c-9199-3f98e5465b89',12),
('01a19605-41cf-7940-868b-1da3bf741c7e',12),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',12),
('01a1dc2a-7eac-7554-b804-a7c681e4b5c6',12),
('01a1949e-d680-7212-92b3-21a8ca638d81',12),
('SUA',12),
('01a19c49-41b6-7009-93a1-ba539ed2bd56',12),
('01a1949e-d680-7dc7-8328-5ba2b4d77600',13),
('department',13),
('01a19c8c-c593-7139-9f8c-0284b973c04d',13),
('01a1949e-d680-79fa-82c6-c219eda0dae1',13),
('01a1949e-d680-711c-9199-3f98e5465b89',14),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',14),
('01a19605-41cf-7940-868b-1da3bf741c7e',14),
('01a19897-d35e-7e5c-a765-8c891bfe6ebe',14),
('01a1dc81-a301-74c9-add1-40924177f866',14),
('01a1949e-d680-7212-92b3-21a8ca638d81',14),
('CHAN',14),
('01a1949e-d680-7c7f-b19e-f6a38191422a',15),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',15),
('01a1dccc-fe1a-7dbc-a759-a52b082cac21',15),
('01a194f0-db60-7697-b8cb-0c766a456f6c',15),
('01a1949e-d680-7cdf-8a86-07b4814bd593',15),
('CHAN',15),
('01a1949e-d680-711c-9199-3f98e5465b89',16),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',16),
('01a19605-41cf-7940-868b-1da3bf741c7e',16),
('01a1dc2a-7eac-7554-b804-a7c681e4b5c6',16),
('01a1dd33-9bb2-7b36-a349-88e487223d4d',16),
('01a1949e-d680-7212-92b3-21a8ca638d81',16),
('SUA',16),
('01a19c49-41b6-7009-93a1-ba539ed2bd56',16),
('01a1949e-d680-7dc7-8328-5ba2b4d77600',17),
('01a19c8c-c593-7139-9f8c-0284b973c04d',17),
('01a1949e-d680-79fa-82c6-c219eda0dae1',17),
('01a1949e-d680-711c-9199-3f98e5465b89',18),
('01a19605-41cf-7940-868b-1da3bf741c7e',18),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',18),
('01a1dd61-18bf-7bf0-acf3-9b3f57a43818',18),
('01a1949e-d680-7212-92b3-21a8ca638d81',18),
('SUA',18),
('01a1949e-d680-711c-9199-3f98e5465b89',19),
('01a19605-41cf-7940-868b-1da3bf741c7e',19),
('01a1949e-d680-7212-92b3-21a8ca638d81',19),
('01a1949e-d680-711c-9199-3f98e5465b89',20),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',20),
('01a19605-41cf-7940-868b-1da3bf741c7e',20),
('01a1dd61-18bf-7bf0-acf3-9b3f57a43818',20),
('01a1dd8a-028b-786e-8cbd-244a9d2cf8a7',20),
('01a1949e-d680-7212-92b3-21a8ca638d81',20),
('SUA',20),
('01a1949e-d680-77e0-a05f-f0bfe92ac996',21),
('department',21),
('01a1dba6-d4d0-7550-b118-6ca3d1bbdd87',21),
('01a1949e-d680-7acd-b0cd-d01b068b6ba3',21),
('01a1949e-d680-711c-9199-3f98e5465b89',22),
('01a1949e-d680-7548-8365-ec9436938e03',22),
('01a1de80-01da-79a0-9866-e413c52436f1',22),
('01a19605-41cf-7940-868b-1da3bf741c7e',22),
('01a1949e-d680-7212-92b3-21a8ca638d81',22),
('SUA',22),
('01a1949e-d680-711c-9199-3f98e5465b89',23),
('01a19605-41cf-7940-868b-1da3bf741c7e',23),
('01a1949e-d680-7548-8365-ec9436938e03',23),
('01a1df65-3e0a-742a-afbc-d554acb5f4b8',23),
('01a1949e-d680-7212-92b3-21a8ca638d81',23),
('SUA',23),
('01a1de80-01da-79a0-9866-e413c52436f1',23),
('01a1949e-d680-711c-9199-3f98e5465b89',24),
('01a1949e-d680-7548-8365-ec9436938e03',24),
('01a19605-41cf-7940-868b-1da3bf741c7e',24),
('department',24),
('01a1df65-3e0a-742a-afbc-d554acb5f4b8',24),
('01a1e088-32aa-7cc2-a3ef-68952ea6ee1e',24),
('01a1949e-d680-7212-92b3-21a8ca638d81',24),
('SUA',24),
('01a1de80-01da-79a0-9866-e413c52436f1',24),
('CHAN',24),
('01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',25),
('01a1e0d0-8be5-73fc-aa7b-e9486448084a',25),
('VND',25),
('department',26),
('01a19897-d35e-7e5c-a765-8c891bfe6ebe',26),
('01a1dc81-a301-74c9-add1-40924177f866',26),
('01a1949e-d680-7212-92b3-21a8ca638d81',26),
('CHAN',26),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',26);
insert into "movements" values
(2,0,'gift','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','','','transit','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1','','','01a195af-3d40-7da8-81ac-97c237a5958e','CHAN',12,116860,'estimate'),
(4,0,'transit','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1','','','01a195af-3d40-7da8-81ac-97c237a5958e','received','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1','','','01a195af-3d40-7da8-81ac-97c237a5958e','CHAN',12,116860,'estimate'),
(5,0,'promise','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19813-1b31-7631-9b1f-27f294e6971a','','expected','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19813-1b31-7631-9b1f-27f294e6971a','','CHAN',13,2340000,'catalogue'),
(6,0,'gift','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','','transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7dc8-ba71-73f08babf47d','','01a19897-d35e-7f72-8ec1-94f74ec01473','CHAN',2,291528,'estimate'),
(7,0,'expected','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19813-1b31-7631-9b1f-27f294e6971a','','promise','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19813-1b31-7631-9b1f-27f294e6971a','','CHAN',13,2340000,null),
(9,0,'promise','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','','expected','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','','SUA',26,774619,'invoice'),
(12,0,'expected','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','','promise','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','','SUA',2,59586,null),
(12,1,'gift','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','','transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9','SUA',2,59586,'estimate'),
(14,0,'transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7dc8-ba71-73f08babf47d','','01a19897-d35e-7f72-8ec1-94f74ec01473','received','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7dc8-ba71-73f08babf47d','','01a19897-d35e-7f72-8ec1-94f74ec01473','CHAN',2,291528,'estimate'),
(15,0,'promise','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7cdf-8a86-07b4814bd593','01a194f0-db60-75ea-ae33-b2dd24878ad6','01a1dccc-fe1a-7dbc-a759-a52b082cac21','','expected','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7cdf-8a86-07b4814bd593','01a194f0-db60-75ea-ae33-b2dd24878ad6','01a1dccc-fe1a-7dbc-a759-a52b082cac21','','CHAN',11,2961026,'invoice'),
(16,0,'transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9','received','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9','SUA',1,29793,'estimate'),
(16,1,'transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9','damaged','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19c49-41b6-7009-93a1-ba539ed2bd56','01a1dc2a-7eac-7aa3-88a7-ff08e30b83c9','SUA',1,29793,'estimate'),
(18,0,'gift','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','','transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','','01a1dd61-18bf-7ee1-8c5e-bac546453ae4','SUA',1,812712,'estimate'),
(20,0,'transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','','01a1dd61-18bf-7ee1-8c5e-bac546453ae4','damaged','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','','01a1dd61-18bf-7ee1-8c5e-bac546453ae4','SUA',1,812712,'estimate'),
(22,0,'promise','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','','expected','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','','SUA',1,86596,'invoice'),
(23,0,'expected','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','','promise','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','','SUA',1,86596,null),
(23,1,'gift','01a1949e-d680-7548-8365-ec9436938e03','','','','','transit','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','01a1df65-3e0a-7b3f-9392-d8a1d884ec9f','SUA',1,86596,'estimate'),
(24,0,'transit','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','01a1df65-3e0a-7b3f-9392-d8a1d884ec9f','received','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-729e-91ca-ec8aeac9fba2','01a1de80-01da-79a0-9866-e413c52436f1','01a1df65-3e0a-7b3f-9392-d8a1d884ec9f','SUA',1,86596,'estimate'),
(24,1,'gift','01a1949e-d680-7548-8365-ec9436938e03','','','','','received','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','','','','CHAN',9,1620000,'catalogue'),
(25,0,'promise','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','01a1e0d0-8be5-73fc-aa7b-e9486448084a','','expected','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','01a1e0d0-8be5-73fc-aa7b-e9486448084a','','VND',78,78,null),
(26,0,'received','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7dc8-ba71-73f08babf47d','','01a19897-d35e-7f72-8ec1-94f74ec01473','transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7dc8-ba71-73f08babf47d','','01a19897-d35e-7f72-8ec1-94f74ec01473','CHAN',2,291528,'estimate');
insert into "totals" values
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','',-12,-116860),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1',12,116860),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','',-2,-291528),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',2,291528),
('01a1949e-d680-724c-80af-dd4197754f72','promise','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',-24,-715033),
('01a1949e-d680-724c-80af-dd4197754f72','expected','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',24,715033),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','',-3,-872298),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7cdf-8a86-07b4814bd593',-11,-2961026),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7cdf-8a86-07b4814bd593',11,2961026),
('01a1949e-d680-724c-80af-dd4197754f72','received','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',1,29793),
('01a1949e-d680-724c-80af-dd4197754f72','damaged','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',2,842505),
('01a1949e-d680-724c-80af-dd4197754f72','promise','SUA','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','expected','SUA','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7548-8365-ec9436938e03','',-1,-86596),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','received','SUA','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81',1,86596),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7548-8365-ec9436938e03','',-9,-1620000),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81',9,1620000),
('01a1949e-d680-724c-80af-dd4197754f72','promise','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','',-78,-78),
('01a1949e-d680-724c-80af-dd4197754f72','expected','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','',78,78);
insert into "statement_lines" values
('01a19bc0-0877-73e9-8b86-54da6a609165','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',0,2,'2026-11-02','02:31:33','credit',994844,null,'ung ho dong bao',null,null,null,'2026-11-02 02:31:33 vfOR9sP_TefgebvSp12CRt',1,'staged',0,null),
('01a19bc0-0877-7d60-96ac-7a2c57b4df45','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',1,3,'2026-11-02','02:31:33','credit',994844,null,'ung ho dong bao',null,null,null,'2026-11-02 02:31:33 vfOR9sP_TefgebvSp12CRt',2,'staged',0,null),
('01a19bc0-0877-7939-b7de-4334274f1ba2','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',2,4,'2026-11-02','02:31:33','debit',1,null,'PHI DICH VU',null,null,null,'2026-11-02 02:31:33 Zpx8hRVVVBM8he3MKGdJyq',1,'staged',0,null),
('01a19bc0-0877-727d-b8fe-ccc00b90fc44','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',3,5,'2026-11-02','02:31:33','debit',3,null,'PHI DICH VU',null,null,null,'2026-11-02 02:31:33 07OX0w1gdsgEBGsdRJMq0Z',1,'staged',0,null),
('01a19bc0-0877-71d2-a5df-12418de300c3','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',4,6,'2026-11-02','14:41:31','debit',1,null,'PHI DICH VU',null,null,null,'2026-11-02 14:41:31 vniLQm-eFLZ-DC02zG8yoj',1,'staged',0,null),
('01a19bc0-0877-7a69-86d1-26083409d4ab','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',5,7,'2026-11-02','14:41:31','debit',2,null,'PHI DICH VU',null,null,null,'2026-11-02 14:41:31 _9nkZ0QSh88FBRKCoK_TLk',1,'staged',0,null),
('01a19bc0-0877-7875-ae73-ca99938042ff','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',6,8,'2026-11-02','14:41:31','credit',1142118,null,'ung ho dong bao',null,null,null,'2026-11-02 14:41:31 Ik-zSLpqjXBpBw3xwE7r12',1,'staged',0,null),
('01a19bc0-0877-737c-8117-26214fd63d81','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',7,9,'2026-11-02','14:41:31','debit',1,null,'PHI DICH VU',null,null,null,'2026-11-02 14:41:31 vniLQm-eFLZ-DC02zG8yoj',2,'staged',0,null),
('01a19bc0-0877-7e7c-a121-3ae6c72223a3','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',8,10,'2026-11-02','16:21:21','debit',1,null,'PHI DICH VU',null,null,null,'2026-11-02 16:21:21 -Jzj_UGx66wQKvH_gdSLaN',1,'staged',0,null),
('01a19bc0-0877-7d16-b5f0-a455a3aebece','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',9,11,'2026-11-02','17:13:35','debit',2,null,'PHI DICH VU',null,null,null,'2026-11-02 17:13:35 Ymti1fGJT_KMWe52HlloFs',1,'staged',0,null),
('01a19bc0-0877-7534-9f20-1cf93e649bd7','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',10,12,'2026-11-02','17:13:35','debit',2,null,'PHI DICH VU',null,null,null,'2026-11-02 17:13:35 Ymti1fGJT_KMWe52HlloFs',2,'staged',0,null),
('01a19bc0-0877-7600-a552-f4617e0a9133','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',11,13,'2026-11-02','17:13:35','debit',7,null,'ung ho dong bao',null,null,null,'2026-11-02 17:13:35 8fIj6GtwxWa_UzIYY7A-lq',1,'staged',0,null),
('01a19bc0-0877-7fea-8bd0-c9e51567007d','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',12,14,'2026-11-02','17:13:35','debit',7,null,'ung ho dong bao',null,null,null,'2026-11-02 17:13:35 8fIj6GtwxWa_UzIYY7A-lq',2,'staged',0,null),
('01a19bc0-0877-78e0-a1a6-beb6b2e6ba4a','01a19bc0-0877-74b4-a9a1-f98252ffd443','01a1949e-d680-724c-80af-dd4197754f72',13,15,'2026-11-02','17:13:35','debit',2,null,'PHI DICH VU',null,null,null,'2026-11-02 17:13:35 Ymti1fGJT_KMWe52HlloFs',3,'staged',0,null);
insert into "statements" values
('01a19bc0-0877-74b4-a9a1-f98252ffd443',1,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-773f-afa4-ad921042a3e7','sao-ke.csv','6665f0c7ead6a00782ca00e1d1efd13190e72c88d0c9828b4e2c6b387f6d72e5','waiting',1793614415991,14,14,'2026-11-02','2026-11-02',0,-1,0,0,0,'{"bank":"bidv","rows":15,"lines":14,"credits":{"count":3,"sum":3131806},"debits":{"count":11,"sum":29},"firstOn":"2026-11-02","lastOn":"2026-11-02","order":"oldest_first","proof":{"kind":"unprovable","lacks":"balances"},"gaps":[],"gapCount":0,"problems":[],"problemCount":0}');
insert into "need_lines" values
('01a194eb-8832-7ee8-9562-8a922f77c2d2','01a194eb-8832-729e-bc7e-250d644d02ae',0,'SUA',42,null,'urgent',0,0,0,0),
('01a194f0-db60-7202-ae10-a009820a823b','01a194f0-db60-7697-b8cb-0c766a456f6c',0,'CHAN',13,13,'urgent',0,0,0,0),
('01a194f0-db60-7d30-93bc-0ba905e2bf6d','01a194f0-db60-7697-b8cb-0c766a456f6c',1,'VND',12,12,'urgent',0,0,0,0),
('01a194f0-db60-75ea-ae33-b2dd24878ad6','01a194f0-db60-7697-b8cb-0c766a456f6c',2,'CHAN',53,28,'urgent',11,0,0,0),
('01a194f0-db60-7771-9a3a-ae1ba92c11ee','01a194f0-db60-715e-8e13-9c7d3724c556',0,'GAO',36,null,'urgent',0,0,0,0),
('01a194f0-db60-7926-a4c4-2c92784138f2','01a194f0-db60-715e-8e13-9c7d3724c556',1,'SUA',4062260,null,'urgent',0,0,0,0),
('01a19518-62b6-7d65-ad51-bf63e7be24b1','01a19518-62b6-7456-a5a0-0cc7aade6147',0,'VND',4995180,4995180,'urgent',0,0,0,0),
('01a19518-62b6-75aa-abb2-65a5210b3dcc','01a19518-62b6-7456-a5a0-0cc7aade6147',1,'VND',600691,215679,'urgent',0,0,0,0),
('01a19544-2dd9-7198-9fd8-dffc43dd1253','01a19544-2dd9-73b3-a162-c79c580577a8',0,'SUA',12,null,'urgent',0,0,0,0),
('01a19544-2dd9-706f-aafc-35b2a6d3df78','01a19544-2dd9-73b3-a162-c79c580577a8',1,'VND',12,null,'urgent',0,0,0,0),
('01a19544-2dd9-73ff-8262-926db855a9ef','01a19544-2dd9-73b3-a162-c79c580577a8',2,'VND',23,null,'urgent',0,0,0,0),
('01a19682-274e-7d8c-b92e-0da40324d3a6','01a19682-274e-7e0c-abc5-14c7a23579f4',0,'VND',50,null,'urgent',0,0,0,0),
('01a19682-274e-7b12-975f-150eefce1b16','01a19682-274e-7e0c-abc5-14c7a23579f4',1,'GAO',8,null,'urgent',0,0,0,0),
('01a19682-274e-75f0-be78-cebcb3b5e805','01a19682-274e-7e0c-abc5-14c7a23579f4',2,'GAO',2421035,null,'urgent',0,0,0,0),
('01a19605-41cf-7a8a-b475-8257b44d74fb','01a19605-41cf-7940-868b-1da3bf741c7e',0,'CHAN',60,30,'urgent',0,0,0,0),
('01a19605-41cf-7dc8-ba71-73f08babf47d','01a19605-41cf-7940-868b-1da3bf741c7e',1,'CHAN',19,19,'urgent',0,0,2,0),
('01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19605-41cf-7940-868b-1da3bf741c7e',2,'SUA',32,26,'urgent',24,0,0,2),
('01a1977c-589c-752d-aa14-57532f06cb3c','01a1977c-589c-7cae-adb1-631d279ba84c',0,'GAO',58,null,'urgent',0,0,0,0),
('01a1977c-589c-79d1-b50f-e6bda15a11f1','01a1977c-589c-7cae-adb1-631d279ba84c',1,'GAO',32,null,'urgent',0,0,0,0),
('01a19839-92db-7acf-b0b3-86d5fdc6f80f','01a19839-92db-720f-9125-22aa95223747',0,'SUA',20,null,'urgent',0,0,0,0),
('01a19839-92db-792c-886f-c66ad7cc28e0','01a19839-92db-720f-9125-22aa95223747',1,'CHAN',4512978,null,'urgent',0,0,0,0),
('01a19839-92db-74e4-9373-9af2213840ff','01a19839-92db-720f-9125-22aa95223747',2,'SUA',19,null,'urgent',0,0,0,0),
('01a19898-8102-709d-866e-0e6382eb0cfa','01a19898-8102-75f5-9893-d6bf3c18e3e4',0,'GAO',58,null,'urgent',0,0,0,0),
('01a19898-8102-78fa-97ed-6a31f31a2cc5','01a19898-8102-75f5-9893-d6bf3c18e3e4',1,'VND',37,null,'urgent',0,0,0,0),
('01a198f4-99a8-7fb9-bf3f-20386090dcdb','01a198f4-99a8-7c66-b341-9394fd121ad5',0,'VND',24,24,'urgent',0,0,0,0),
('01a1994f-79f2-7c2b-a477-c89c18280585','01a1994f-79f2-796f-9046-6f5c5821f9c4',0,'CHAN',16,null,'urgent',0,0,0,0),
('01a1994f-79f2-7898-a80f-315be2ccf2d7','01a1994f-79f2-796f-9046-6f5c5821f9c4',1,'VND',4263722,null,'urgent',0,0,0,0),
('01a19a12-6072-7732-b649-4ed0fb3e8125','01a19a12-6072-7c33-9f6c-a40cb22dc3e6',0,'CHAN',7,null,'urgent',0,0,0,0),
('01a19a12-6072-7728-8e08-8e4abbf2b37e','01a19a12-6072-7c33-9f6c-a40cb22dc3e6',1,'SUA',43,null,'urgent',0,0,0,0),
('01a19b34-cd47-7fdd-922b-021944f1bc68','01a19b34-cd47-7df6-bf06-332624c5e2f4',0,'SUA',52,null,'urgent',0,0,0,0),
('01a19c8c-c593-7b32-8793-d6fa0accdf12','01a19c8c-c593-7139-9f8c-0284b973c04d',0,'SUA',3839861,3839861,'urgent',0,0,0,0),
('01a1dba6-d4d0-76d7-bcd6-8542f77bebd1','01a1dba6-d4d0-7550-b118-6ca3d1bbdd87',0,'CHAN',21,21,'urgent',0,0,0,0),
('01a1dbe8-2630-78b6-a1f5-c629cf979dbe','01a1dbe8-2630-78b2-ba6a-f5f00765a189',0,'VND',11,null,'urgent',0,0,0,0),
('01a1dbe8-2630-767a-83b5-feda43e84bad','01a1dbe8-2630-78b2-ba6a-f5f00765a189',1,'GAO',714989,null,'urgent',0,0,0,0),
('01a1dfac-2fdb-7623-ac5a-9efd6b814e82','01a1dfac-2fdb-796d-9792-587fdc700510',0,'GAO',8,null,'urgent',0,0,0,0),
('01a1dfac-2fdb-744d-a175-923bac1d60d2','01a1dfac-2fdb-796d-9792-587fdc700510',1,'SUA',2064215,null,'urgent',0,0,0,0),
('01a1e035-8b4e-7165-acf8-44b8ba5fe647','01a1e035-8b4e-7ba4-84a7-cd93be8591ee',0,'GAO',6,null,'urgent',0,0,0,0),
('01a1e035-8b4e-74c0-af3f-9e9b343afadb','01a1e035-8b4e-7ba4-84a7-cd93be8591ee',1,'CHAN',1981881,null,'urgent',0,0,0,0),
('01a1e035-8b4e-73f8-98fb-f8d0edc239ea','01a1e035-8b4e-7ba4-84a7-cd93be8591ee',2,'GAO',31,null,'urgent',0,0,0,0);
insert into "needs" values
('01a194eb-8832-729e-bc7e-250d644d02ae',1,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','submitted','urgent',null,null,null,null,null,null,null,0,1793499826226,null,null,null,null),
('01a194f0-db60-7697-b8cb-0c766a456f6c',2,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','verified','urgent','partly',null,null,null,null,null,null,0,1793500175200,1793634030671,1793634030671,null,null),
('01a194f0-db60-715e-8e13-9c7d3724c556',3,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7acd-b0cd-d01b068b6ba3','01a1949e-d680-77e0-a05f-f0bfe92ac996','submitted','urgent',null,null,null,null,null,null,null,0,1793500175200,null,null,null,null),
('01a19518-62b6-7456-a5a0-0cc7aade6147',4,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','verified','urgent','lacking',null,null,null,null,null,null,0,1793502765750,1794679421985,1794679421985,null,null),
('01a19544-2dd9-73b3-a162-c79c580577a8',5,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','refused','urgent',null,null,null,null,null,null,null,0,1793505635801,null,null,null,null),
('01a19682-274e-7e0c-abc5-14c7a23579f4',6,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','returned','urgent',null,null,null,null,null,null,null,0,1793526474574,null,null,null,null),
('01a19605-41cf-7940-868b-1da3bf741c7e',7,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','verified','urgent','partly',null,null,null,null,null,'other',0,1793528063660,1793534589794,1794715671253,null,null),
('01a1977c-589c-7cae-adb1-631d279ba84c',8,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','submitted','urgent',null,null,null,null,null,null,null,0,1793542871196,null,null,null,null),
('01a19839-92db-720f-9125-22aa95223747',9,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','submitted','urgent',null,null,null,null,null,null,null,0,1793555272411,null,null,null,null),
('01a19898-8102-75f5-9893-d6bf3c18e3e4',10,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7acd-b0cd-d01b068b6ba3','01a1949e-d680-77e0-a05f-f0bfe92ac996','closed','urgent',null,null,null,null,null,null,null,0,1793561493762,null,null,1793616658105,'duplicate'),
('01a198f4-99a8-7c66-b341-9394fd121ad5',11,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7acd-b0cd-d01b068b6ba3','01a1949e-d680-77e0-a05f-f0bfe92ac996','verified','urgent','lacking',null,null,null,null,null,null,0,1793567529384,1793621234940,1793621234940,null,null),
('01a1994f-79f2-796f-9046-6f5c5821f9c4',12,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','submitted','urgent',null,null,null,null,null,null,null,0,1793573485042,null,null,null,null),
('01a19a12-6072-7c33-9f6c-a40cb22dc3e6',13,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','returned','urgent',null,null,null,null,null,null,null,0,1793586258034,null,null,null,null),
('01a19b34-cd47-7df6-bf06-332624c5e2f4',14,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','submitted','urgent',null,null,null,null,null,null,null,0,1793605291335,null,null,null,null),
('01a19c8c-c593-7139-9f8c-0284b973c04d',15,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','verified','urgent','lacking',null,null,null,null,null,null,0,1793627833747,1794697018110,1794713360331,null,null),
('01a1dba6-d4d0-7550-b118-6ca3d1bbdd87',16,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7acd-b0cd-d01b068b6ba3','01a1949e-d680-77e0-a05f-f0bfe92ac996','verified','urgent','lacking',null,null,null,null,null,null,0,1794686506192,1794723539974,1794723539974,null,null),
('01a1dbe8-2630-78b2-ba6a-f5f00765a189',17,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','submitted','urgent',null,null,null,null,null,null,null,0,1794690786864,null,null,null,null),
('01a1dfac-2fdb-796d-9792-587fdc700510',18,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','submitted','urgent',null,null,null,null,null,null,null,0,1794753966043,null,null,null,null),
('01a1e035-8b4e-7ba4-84a7-cd93be8591ee',19,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','submitted','urgent',null,null,null,null,null,null,null,0,1794762967886,null,null,null,null);
insert into "texts" values
('8d25e0e4d3e5e1f9e93104235dd74c61eca66a209a1ee17251a5bd2ea3a1b750','01a194eb-8832-729e-bc7e-250d644d02ae','situation','Nước ngập.','01a194eb88327aaeb6fbd461b18e3c8c',1793499826226),
('f459a8a3006e9c2aaa47fcf82b23f780e2c9fd7cd41625a84ced5fe60c183d53','01a194f0-db60-7697-b8cb-0c766a456f6c','situation','Nước ngập.','01a194f0db607d2b8120dd059a389f21',1793500175200),
('0019a2acd09e9a105270764352b306ae50e9ddf9ea55a32c314373551fb6284c','01a194f0-db60-715e-8e13-9c7d3724c556','situation','Nước ngập.','01a194f0db6077a1982cdae344aa4208',1793500175200),
('7f6769c700e3566a95cda8084d4fd332ed2840475dd7c2e3b4d62323d4fcd15c','01a19518-62b6-7456-a5a0-0cc7aade6147','situation','Nước ngập.','01a1951862b67a9497ec5c401ace815c',1793502765750),
('2a71683b8ca75b8fc976c3d8b5d4327a8ee3695c067e023b9d35e9d7ddf8dea2','01a19544-2dd9-73b3-a162-c79c580577a8','situation','Nước ngập.','01a195442dd9762f891ec4aac15248ff',1793505635801),
('39cb13e7eda8c7e13c74327b8422b17f524b09862a1288fa335c2a1f199054ed','01a19682-274e-7e0c-abc5-14c7a23579f4','situation','Nước ngập.','01a19682274e714190c00bcb0f478a7f',1793526474574),
('d655ec5a0f03e889fae85f7e115187328864f1642d67089eddf967873477e5f8','01a19605-41cf-7940-868b-1da3bf741c7e','situation','Nước ngập.','01a1969a66ac747cbf1ab7a5171b7aad',1793528063660),
('892672d697018a363c9df4b4b10d9a34e930d9cc9407e5b05fc32770d3a9f617','01a1977c-589c-7cae-adb1-631d279ba84c','situation','Nước ngập.','01a1977c589c7971bad827f81472cf3a',1793542871196),
('950a4f159a72b46b09aba1ba750d13b1133b7e3c8893d75fd0cd92036ff08c82','01a19839-92db-720f-9125-22aa95223747','situation','Nước ngập.','01a1983992db7e0c99e1bc99ae0a94df',1793555272411),
('5222719fe7c11ce8a80c3a4805ec61ebb1478a03d3e10b1f317c2e55dfdd5271','01a19898-8102-75f5-9893-d6bf3c18e3e4','situation','Nước ngập.','01a1989881027a838da3ba4b1b56e55f',1793561493762),
('289bc95b8363ae26243a8365e04256a373e74be2129a20461a701e6b6c2294c2','01a198f4-99a8-7c66-b341-9394fd121ad5','situation','Nước ngập.','01a198f499a8781d976b8a8c352c0728',1793567529384),
('8c26f41e0aab1e631964e8c778dbb9e1bcd254bc65551d6821047803c1d795f2','01a19813-1b31-7631-9b1f-27f294e6971a','reason','Không còn hàng','01a1994f79f27d218f634b8a206b4034',1793573485042),
('1e1ea8a20b28dd288b2a04b1bfc6b253ad569c0ffc5890a0c3725e988f32a228','01a1994f-79f2-796f-9046-6f5c5821f9c4','situation','Nước ngập.','01a1994f79f271829334f36d827032c2',1793573485042),
('21a571341d6d8075a636a795f4cfd5e2908d2676b6cd5d4d7208cc3bd1bc1600','01a19a12-6072-7c33-9f6c-a40cb22dc3e6','situation','Nước ngập.','01a19a1260727676ab5c3a07344f85a2',1793586258034),
('270631c888bcedb04095b842c0e9a92bf134a39d89a7baa0edf8364a1ed1be34','01a19544-2dd9-73b3-a162-c79c580577a8','refusal','Đã đủ','01a19a3d740070bf92540270f17118b1',1793589081088),
('c507b83547513f86afe95be3f9eb1758824200dd6313bba42bb6fd788a5dadf7','01a19a12-6072-7c33-9f6c-a40cb22dc3e6','question','Cho bao nhiêu cháu?','01a19a993b11724ca000f5fb1fea79df',1793595095825),
('e3a3660e4e6c3fdc2784b88af07b70076b7026bbd255b01b27185ed909ef744c','01a19b34-cd47-7df6-bf06-332624c5e2f4','situation','Nước ngập.','01a19b34cd477a73a040f0902bbe7aa9',1793605291335),
('91db51a7f1546a3f1a4148349ea79f6979d4347c7f196aeddc34c82927bb320a','01a19c8c-c593-7139-9f8c-0284b973c04d','situation','Nước ngập.','01a19c8cc5937e35bbc988a56e4f1629',1793627833747),
('626af9637e089701914944a0a68330f6e43c5461bf25a3799e95cd753821a3a5','01a19682-274e-7e0c-abc5-14c7a23579f4','question','Cho bao nhiêu cháu?','01a1dab7a44f7ca2ab6f9b8a5137d807',1794670830671),
('0e12d0a36bc4a662bc73bb2a8fa76c783d4a27aa9bb0049d1d4e77220f801cbf','01a1dba6-d4d0-7550-b118-6ca3d1bbdd87','situation','Nước ngập.','01a1dba6d4d0790d9dc779470655eba5',1794686506192),
('5380a3b0721179fed074c7a80bd86886ef92faac0874e4505c953aa05397462f','01a1dbe8-2630-78b2-ba6a-f5f00765a189','situation','Nước ngập.','01a1dbe826307d949e16d51ff0c92e6c',1794690786864),
('65bb523f49d891eafafb93b49e60304bd42eea33dba616e4adfeb830e6d98cae','01a1dfac-2fdb-796d-9792-587fdc700510','situation','Nước ngập.','01a1dfac2fdb76af82a7b16f876a84e4',1794753966043),
('1beda3934f32c297eaa106cacc76f60c05b88472278005b8782d3f52d1c760ac','01a1e035-8b4e-7ba4-84a7-cd93be8591ee','situation','Nước ngập.','01a1e0358b4e7b98ae2f3b956c922a62',1794762967886),
('aab050f73eeae0c8bafa1db9a7330f3d59376673c94307d244b741c2418aa9bc','01a1e219-0f5c-72ec-9c83-064dd407c89f','reason','Nhập nhầm','01a1e2190f5c74b6b741b1dfc352d496',1794794655580);
insert into "campaigns" values
('01a1949e-d680-724c-80af-dd4197754f72','Bão TQC','storm','2026-10-14','2036-12-31','["00691","00694"]',14,10,null,'TQC','not_asked',3000000,null,null,null,1793494800000),
('01a1949e-d680-7b5e-b3ac-529cfd38bf32','Bão TQD','storm','2026-10-20','2026-11-20','["00691","00694"]',7,10,null,'TQD','not_asked',null,null,null,null,1793494800000);
insert into "changes" values
('01a1949e-d680-786e-8dd7-a11c4c2eee14','01a1949e-d680-724c-80af-dd4197754f72','campaign',null,'{"startsOn":"2026-10-14","endsOn":"2036-12-31","lapseDays":14,"memoPrefix":"TQC","name":"Bão TQC","hazard":"storm","communes":["00691","00694"],"silenceDays":10,"receiptEvidence":"not_asked","bank":null,"glide":null,"reversalLimit":3000000}',1793494800000,'so','department',null),
('01a1949e-d680-791d-b691-ecc850b2b993','01a1949e-d680-7b5e-b3ac-529cfd38bf32','campaign',null,'{"startsOn":"2026-10-20","endsOn":"2026-11-20","lapseDays":7,"memoPrefix":"TQD","name":"Bão TQD","hazard":"storm","communes":["00691","00694"],"silenceDays":10,"receiptEvidence":"not_asked","bank":null,"glide":null,"reversalLimit":null}',1793494800000,'so','department',null);
insert into "clusters" values
('01a1949e-d680-7548-8365-ec9436938e03','C0','Cụm số 0','cum so 0'),
('01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','C1','Cụm số 1','cum so 1'),
('01a1949e-d680-7214-bd62-63e8bf8db3a0','C2','Cụm số 2','cum so 2');
insert into "communes" values
('00691','Xã 00691','00691',22.8,105,1,'xa 00691'),
('00694','Xã 00694','00694',22.8,105,1,'xa 00694');
insert into "items" values
('VND','VND','VND','cash','₫','₫',0,'[]',1,'vnd vnd',null),
('CHAN','CHAN','CHAN','bedding','cái','cái',0,'[]',180000,'chan chan',null),
('GAO','GAO','GAO','food','kg','kg',3,'[]',16001,'gao gao',null),
('SUA','SUA','SUA','food','hộp','hộp',0,'[]',7500,'sua sua',null);
insert into "provinces" values
('08','Tuyên Quang','Sở Giáo dục và Đào tạo Tuyên Quang',0);
insert into "schools" values
('01a1949e-d680-711c-9199-3f98e5465b89','T0','Mầm non 0','preschool','01a1949e-d680-7548-8365-ec9436938e03','00691','mam non 0 t0'),
('01a1949e-d680-77e0-a05f-f0bfe92ac996','T1','Mầm non 1','preschool','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','00694','mam non 1 t1'),
('01a1949e-d680-7c7f-b19e-f6a38191422a','T2','Mầm non 2','preschool','01a1949e-d680-7214-bd62-63e8bf8db3a0','00691','mam non 2 t2'),
('01a1949e-d680-7dc7-8328-5ba2b4d77600','T3','Mầm non 3','preschool','01a1949e-d680-7548-8365-ec9436938e03','00694','mam non 3 t3');
insert into "sites" values
('01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','S0','Điểm 0',1,22.8,105,'gps',60,8,null),
('01a1949e-d680-7acd-b0cd-d01b068b6ba3','01a1949e-d680-77e0-a05f-f0bfe92ac996','S1','Điểm 1',1,22.8,105,'gps',60,8,null),
('01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','S2','Điểm 2',1,22.8,105,'gps',60,8,null),
('01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','S3','Điểm 3',1,22.8,105,'gps',60,8,null),
('01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','S4','Điểm 4',0,22.8,105,'gps',60,8,null);
CREATE INDEX `credentials_user` ON `credentials` (`user_id`);
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);
CREATE INDEX `invitations_user` ON `invitations` (`user_id`,`made_at`);
CREATE INDEX `memberships_user` ON `memberships` (`user_id`);
CREATE INDEX `memberships_school` ON `memberships` (`school`);
CREATE INDEX `memberships_cluster` ON `memberships` (`cluster`);
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);
CREATE UNIQUE INDEX `users_username` ON `users` (`username`);
CREATE UNIQUE INDEX `users_code` ON `users` (`code`);
CREATE INDEX `users_search` ON `users` (`search`,`id`);
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);
CREATE INDEX `exports_at` ON `exports` (`at`,`id`);
CREATE UNIQUE INDEX `consignment_lines_position` ON `consignment_lines` (`consignment`,`position`);
CREATE INDEX `consignment_lines_pledge` ON `consignment_lines` (`pledge`);
CREATE INDEX `consignment_lines_need_line` ON `consignment_lines` (`need_line`);
CREATE UNIQUE INDEX `consignments_number` ON `consignments` (`number`);
CREATE INDEX `consignments_school` ON `consignments` (`school`,`number`);
CREATE INDEX `consignments_site` ON `consignments` (`site`,`number`);
CREATE INDEX `consignments_cluster` ON `consignments` (`cluster`,`number`);
CREATE INDEX `consignments_campaign` ON `consignments` (`campaign`,`number`);
CREATE INDEX `consignments_state` ON `consignments` (`campaign`,`state`,`sent_on`,`id`);
CREATE INDEX `consignments_fund` ON `consignments` (`campaign`,`number`) WHERE "consignments"."cluster" is null;
CREATE INDEX `consignments_document` ON `consignments` (`campaign`,`document`);
CREATE UNIQUE INDEX `discrepancies_number` ON `discrepancies` (`number`);
CREATE INDEX `discrepancies_consignment` ON `discrepancies` (`consignment`);
CREATE INDEX `discrepancies_state` ON `discrepancies` (`campaign`,`state`,`number`);
CREATE INDEX `explanations_discrepancy` ON `explanations` (`discrepancy`,`explained_at`,`id`);
CREATE UNIQUE INDEX `pledges_number` ON `pledges` (`number`);
CREATE INDEX `pledges_cluster` ON `pledges` (`cluster`,`state`,`number`);
CREATE INDEX `pledges_need` ON `pledges` (`need`,`number`);
CREATE INDEX `pledges_lapse` ON `pledges` (`state`,`lapses_on`);
CREATE INDEX `pledges_campaign` ON `pledges` (`campaign`,`number`);
CREATE INDEX `pledges_need_line` ON `pledges` (`need_line`);
CREATE UNIQUE INDEX `receipt_lines_position` ON `receipt_lines` (`receipt`,`position`);
CREATE UNIQUE INDEX `receipts_number` ON `receipts` (`number`);
CREATE UNIQUE INDEX `receipts_consignment` ON `receipts` (`consignment`) WHERE "receipts"."reversed_at" is null;
CREATE INDEX `receipts_evidence` ON `receipts` (`confirmed_at`,`id`) WHERE "receipts"."evidence" = 'open';
CREATE UNIQUE INDEX `acts_key` ON `acts` (`account`,`key`);
CREATE INDEX `cells_consignment_line` ON `cells` (`consignment_line`,`account`);
CREATE UNIQUE INDEX `entries_id` ON `entries` (`id`);
CREATE UNIQUE INDEX `entries_reverses` ON `entries` (`reverses`);
CREATE INDEX `entries_campaign` ON `entries` (`campaign`,`seq`);
CREATE INDEX `entries_kind` ON `entries` (`kind`,`seq`);
CREATE INDEX `entries_day` ON `entries` (`effective_on`,`seq`);
CREATE INDEX `entries_worth` ON `entries` (`worth`,`seq`);
CREATE INDEX `reversal_requests_seq` ON `reversal_requests` (`seq`,`state`);
CREATE INDEX `reversal_requests_state` ON `reversal_requests` (`state`,`asked_at`,`id`);
CREATE INDEX `line_links_line` ON `line_links` (`line`,`id`);
CREATE INDEX `line_links_seq` ON `line_links` (`seq`);
CREATE INDEX `line_links_pledge` ON `line_links` (`pledge`);
CREATE INDEX `line_links_consignment` ON `line_links` (`consignment`);
CREATE UNIQUE INDEX `statement_lines_once` ON `statement_lines` (`campaign`,`fingerprint`,`occurrence`);
CREATE UNIQUE INDEX `statement_lines_position` ON `statement_lines` (`statement`,`position`);
CREATE INDEX `statement_lines_day` ON `statement_lines` (`campaign`,`on`,`id`);
CREATE INDEX `statement_lines_state` ON `statement_lines` (`campaign`,`state`,`on`,`id`,`direction`) WHERE "statement_lines"."state" <> 'staged';
CREATE UNIQUE INDEX `statements_number` ON `statements` (`number`);
CREATE INDEX `statements_campaign` ON `statements` (`campaign`,`number`);
CREATE INDEX `statements_state` ON `statements` (`state`,`number`);
CREATE INDEX `contact_viewings_need` ON `contact_viewings` (`need`,`viewed_at`,`id`);
CREATE UNIQUE INDEX `need_lines_position` ON `need_lines` (`need`,`position`);
CREATE INDEX `need_lines_item` ON `need_lines` (`item`);
CREATE UNIQUE INDEX `needs_number` ON `needs` (`number`);
CREATE INDEX `needs_listed` ON `needs` (`campaign`,`status`,`posted_at`,`id`);
CREATE INDEX `needs_campaign` ON `needs` (`campaign`,`posted_at`,`id`);
CREATE INDEX `needs_posted` ON `needs` (`posted_at`,`id`);
CREATE INDEX `needs_school` ON `needs` (`school`,`posted_at`,`id`);
CREATE INDEX `needs_site` ON `needs` (`site`);
CREATE INDEX `texts_subject` ON `texts` (`subject`,`field`,`written_at`);
CREATE UNIQUE INDEX `digest_mails_once` ON `digest_mails` (`account`,`on`);
CREATE INDEX `digest_mails_due` ON `digest_mails` (`due_at`);
CREATE UNIQUE INDEX `notice_deliveries_once` ON `notice_deliveries` (`notice`,`subscription`);
CREATE INDEX `notice_deliveries_due` ON `notice_deliveries` (`due_at`,`id`);
CREATE INDEX `notice_deliveries_subscription` ON `notice_deliveries` (`subscription`);
CREATE UNIQUE INDEX `notices_key` ON `notices` (`key`);
CREATE UNIQUE INDEX `push_subscriptions_session` ON `push_subscriptions` (`session`);
CREATE INDEX `push_subscriptions_endpoint` ON `push_subscriptions` (`endpoint`);
CREATE INDEX `push_subscriptions_account` ON `push_subscriptions` (`account`);
CREATE INDEX `periods_campaign` ON `periods` (`campaign`,`state`,`until`);
CREATE INDEX `photo_files_account` ON `photo_files` (`account`,`arrived_at`);
CREATE INDEX `photo_files_arrived` ON `photo_files` (`arrived_at`,`id`);
CREATE INDEX `photo_files_photo` ON `photo_files` (`photo`);
CREATE INDEX `photo_files_small` ON `photo_files` (`small`);
CREATE INDEX `photos_need` ON `photos` (`need`,`position`);
CREATE INDEX `photos_receipt` ON `photos` (`receipt`,`position`);
CREATE INDEX `changes_subject` ON `changes` (`subject`,`at`,`id`);
CREATE INDEX `changes_at` ON `changes` (`at`,`id`);
CREATE UNIQUE INDEX `clusters_code` ON `clusters` (`code`);
CREATE INDEX `imports_at` ON `imports` (`at`,`id`);
CREATE INDEX `old_communes_commune` ON `old_communes` (`commune`);
CREATE UNIQUE INDEX `schools_code` ON `schools` (`code`);
CREATE INDEX `schools_cluster` ON `schools` (`cluster`);
CREATE UNIQUE INDEX `sites_code` ON `sites` (`code`);
CREATE INDEX `sites_school` ON `sites` (`school`);
CREATE UNIQUE INDEX `safe_sites_once` ON `safe_sites` (`campaign`,`site`);
CREATE INDEX `safe_sites_site` ON `safe_sites` (`site`);
CREATE UNIQUE INDEX `site_calls_once` ON `site_calls` (`campaign`,`site`);
CREATE INDEX `site_calls_site` ON `site_calls` (`site`);
CREATE INDEX `site_calls_caller` ON `site_calls` (`caller`);
CREATE TRIGGER `entries_no_update` BEFORE UPDATE ON `entries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER `entries_no_delete` BEFORE DELETE ON `entries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER `movements_no_update` BEFORE UPDATE ON `movements` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER `movements_no_delete` BEFORE DELETE ON `movements` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
