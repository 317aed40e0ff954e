-- Made by `npm run migrations` of migrations cadc3ea36e86093f65a9d65ad1571ab64962df55aa96318812338c4d199b8fb9
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
) WITHOUT ROWID;
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
) WITHOUT ROWID;
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
) WITHOUT ROWID;
CREATE TABLE `mentions` (
	`what` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`what`, `seq`)
) WITHOUT ROWID;
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
) WITHOUT ROWID;
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
) WITHOUT ROWID;
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
) WITHOUT ROWID;
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
) WITHOUT ROWID;
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
(null,'87d31ad30b2821301372c7e8b1b48102ee9d2cd6786df8b29b3dc1137d71259c',1795773991134);
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
('01a195af-3d40-7a81-bac9-7c237a5958e4','01a195af-3d40-7787-a0c3-d21e8df8352d',0,null,null,'CHAN',21,116860,'estimate',0),
('01a19873-b34a-792c-886f-c66ad7cc28e0','01a19873-b34a-7e75-84e4-3739af221384',0,null,null,'CHAN',14,280835,'estimate',0),
('01a19b01-b9c9-784c-9f5b-9a7eeb7f0119','01a19b01-b9c9-7dcb-bc52-35188dba7b3d',0,null,null,'CHAN',15,427587,'estimate',0),
('01a19d9f-4fb9-71b0-949c-6d7cd68542f7','01a19d9f-4fb9-7d40-8d71-d02cf31dec18',0,null,null,'SUA',33,499468,'estimate',0),
('01a19d9f-4fb9-7a58-8559-15c715c2f71c','01a19d9f-4fb9-7d40-8d71-d02cf31dec18',1,null,null,'SUA',30,912307,'estimate',0),
('01a19e31-d364-76d8-be0a-80aa38a7ff08','01a19e31-d364-7b83-8c92-6080c17740bc',0,null,null,'CHAN',29,875895,'estimate',0),
('01a19eea-63ed-7a4c-a9dd-140924177f86','01a19eea-63ed-7b5b-9e7d-c1a23901c2cc',0,null,null,'SUA',10,417420,'estimate',0),
('01a19eea-63ed-7294-93fb-69575dc4f604','01a19eea-63ed-7b5b-9e7d-c1a23901c2cc',1,null,null,'GAO',1,477507,'estimate',0),
('01a1a1fa-c0b8-7902-bcc8-ae007d8f279e','01a1a1fa-c0b8-740f-8dfb-8ca65a6da820',0,'01a19f4e-f892-79a5-92b0-82cac218a62b','01a19605-41cf-7a8a-b475-8257b44d74fb','CHAN',22,3960000,'catalogue',3960000);
insert into "consignments" values
('01a195af-3d40-7787-a0c3-d21e8df8352d',1,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','goods','returned','2026-10-30',1793512652096,null,null,null,null,null,null),
('01a19873-b34a-7e75-84e4-3739af221384',2,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','01a1949e-d680-7214-bd62-63e8bf8db3a0','goods','received','2026-10-30',1793559081802,null,null,null,null,null,null),
('01a19b01-b9c9-7dcb-bc52-35188dba7b3d',3,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7acd-b0cd-d01b068b6ba3','01a1949e-d680-77e0-a05f-f0bfe92ac996','01a1949e-d680-7214-bd62-63e8bf8db3a0','goods','sent','2026-11-02',1793601944009,null,null,null,null,null,null),
('01a19d9f-4fb9-7d40-8d71-d02cf31dec18',4,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','01a1949e-d680-7214-bd62-63e8bf8db3a0','goods','sent','2026-11-03',1793645825977,null,null,null,null,null,null),
('01a19e31-d364-7b83-8c92-6080c17740bc',5,'01a1949e-d680-7b5e-b3ac-529cfd38bf32','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','01a1949e-d680-7214-bd62-63e8bf8db3a0','goods','sent','2026-11-02',1793655427940,null,null,null,null,null,null),
('01a19eea-63ed-7b5b-9e7d-c1a23901c2cc',6,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','goods','sent','2026-11-01',1793667523565,null,null,null,null,null,null),
('01a1a1fa-c0b8-740f-8dfb-8ca65a6da820',7,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','01a1949e-d680-7548-8365-ec9436938e03','goods','sent','2026-11-01',1793718927544,null,null,null,null,null,null);
insert into "pledges" values
('01a19f4e-f892-79a5-92b0-82cac218a62b',1,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7548-8365-ec9436938e03','01a19605-41cf-7940-868b-1da3bf741c7e','01a19605-41cf-7a8a-b475-8257b44d74fb','CHAN',22,3960000,0,'fulfilled','2026-11-17',1793674115218),
('01a1a33c-a6af-73fc-aa7b-e9486448084a',2,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',null,null,'VND',78,78,0,'live','2026-11-18',1793740023471),
('01a1a48e-f0be-7cbb-ab9a-6c500d4e0179',3,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a19605-41cf-7940-868b-1da3bf741c7e','01a19605-41cf-7a8a-b475-8257b44d74fb','CHAN',5,900000,0,'live','2026-11-18',1793762193598);
insert into "receipt_lines" values
('01a1987c-25d6-7ec0-9147-35e143ae5c76',0,'01a19873-b34a-792c-886f-c66ad7cc28e0','CHAN',14,0,0,0,280835);
insert into "receipts" values
('01a1987c-25d6-7ec0-9147-35e143ae5c76',1,'01a19873-b34a-7e75-84e4-3739af221384','2026-10-31','Cô An','Hiệu trưởng',0,null,null,'not_asked',1793559635414,null);
insert into "acts" values
(1,1793494800000,'system','places:01a1949e-d680-7527-8680-9109c912d4b8','places','places_added','01a1949e-d680-7527-8680-9109c912d4b8',null,'inside',null,201,'{"id":"01a1949e-d680-7527-8680-9109c912d4b8"}'),
(2,1793494800000,'so','01a1949e-d680-724c-80af-dd4197754f72','town','campaign_opened','01a1949e-d680-724c-80af-dd4197754f72',0,'all',null,201,'{"id":"01a1949e-d680-724c-80af-dd4197754f72","seq":0}'),
(3,1793494800000,'so','01a1949e-d680-7b5e-b3ac-529cfd38bf32','town','campaign_opened','01a1949e-d680-7b5e-b3ac-529cfd38bf32',1,'all',null,201,'{"id":"01a1949e-d680-7b5e-b3ac-529cfd38bf32","seq":1}'),
(4,1793499826226,'01a1949e-d680-7795-a91d-58a668a8295a','01a194eb-8832-7e96-9e4c-b4a111dd726e','fb4149a11dea732961235dba34ae745d4265a58cfb56c9b473fe2c3e2011a904','need_filed','01a194eb-8832-729e-bc7e-250d644d02ae',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',201,'{"id":"01a194eb-8832-729e-bc7e-250d644d02ae","code":"NC-000001-3"}'),
(5,1793500175200,'01a1949e-d680-7795-a91d-58a668a8295a','01a194f0-db60-75fe-8dbe-e5021dc17905','d15480b76d3e76c8cda0dde0f9d3701116c144fc96c34ed067df4e7bbb3c72f0','need_filed','01a194f0-db60-7697-b8cb-0c766a456f6c',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',201,'{"id":"01a194f0-db60-7697-b8cb-0c766a456f6c","code":"NC-000002-1"}'),
(6,1793500175200,'01a1949e-d680-78ff-91e3-992c2083f46d','01a194f0-db60-7c83-a9bf-3675f88ecf5c','6cb26f3dbe429d5dbaf6f2cb024c37123eb2ca267d117b859b6e8bfd1429ec48','need_filed','01a194f0-db60-715e-8e13-9c7d3724c556',null,'inside','01a1949e-d680-77e0-a05f-f0bfe92ac996',201,'{"id":"01a194f0-db60-715e-8e13-9c7d3724c556","code":"NC-000003-7"}'),
(7,1793502765750,'01a1949e-d680-7b16-8626-80a70511a0e5','01a19518-62b6-7144-a16c-a89ed8f8c365','2be77246b3e0cc858b01bcc3b83fe6b75811d8c48cd18cf635654f89ba2df72b','need_filed','01a19518-62b6-7456-a5a0-0cc7aade6147',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a19518-62b6-7456-a5a0-0cc7aade6147","code":"NC-000004-5"}'),
(8,1793505635801,'01a1949e-d680-7795-a91d-58a668a8295a','01a19544-2dd9-7a8f-a154-d52d27bfe8ca','f5455ed79ab278bf330f8e7627081cf023abca89155dd4ea0db5a7e00276c04d','need_filed','01a19544-2dd9-73b3-a162-c79c580577a8',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',201,'{"id":"01a19544-2dd9-73b3-a162-c79c580577a8","code":"NC-000005-9"}'),
(9,1793512652096,'01a1949e-d680-71fb-9636-92ef529cbfa1','01a195af-3d40-709f-9de4-5f75bc8edca9','d67db58c7580ec72e10417e4b322b7f2a2b8ec357f2b44665828f9090bfaffcc','consignment','01a195af-3d40-7787-a0c3-d21e8df8352d',2,'all',null,201,'{"id":"01a195af-3d40-7787-a0c3-d21e8df8352d","code":"CH-000001-3","seq":2}'),
(10,1793526474574,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a19682-274e-731e-8c91-1bfe944a6718','c73adc4f5be5eeac1a4ae156964c2e11c01bf9206acde7c2923a697edcd68ce8','need_filed','01a19682-274e-7e0c-abc5-14c7a23579f4',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',201,'{"id":"01a19682-274e-7e0c-abc5-14c7a23579f4","code":"NC-000006-8"}'),
(11,1793528063660,'01a1949e-d680-7880-ad2c-3847538c013a','01a19605-41cf-7a09-88a3-c3f4a17b7aeb','152e6b58a1a5a4d54a2d50ec5c39c12be81ad32c45a6989c794fcf803a6a08da','need_filed','01a19605-41cf-7940-868b-1da3bf741c7e',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a19605-41cf-7940-868b-1da3bf741c7e","code":"NC-000007-6"}'),
(12,1793534589794,'01a1949e-d680-7880-ad2c-3847538c013a','01a196fd-fb62-74e1-b482-fb8cb50ac358','733e418201da4d6cfcc1649fb13a167f911d9605ece629404a0f0f536cb78819','need_verified','01a19605-41cf-7940-868b-1da3bf741c7e',3,'all',null,200,'{"id":"01a19605-41cf-7940-868b-1da3bf741c7e","code":"NC-000007-6","seq":3}'),
(13,1793542347416,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a19774-5a98-7264-b968-52da1457532f','1bd2ceb68d1c7bacd4c1c0a8dbd76f1b8de9835f0bbae92f0527850ad4050136','need_filed','01a19774-5a98-76d8-a0ea-e88bd47c2d1f',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',201,'{"id":"01a19774-5a98-76d8-a0ea-e88bd47c2d1f","code":"NC-000008-4"}'),
(14,1793548691309,'01a1949e-d680-773f-afa4-ad921042a3e7','01a197d5-276d-74b5-83b0-f6a454d26743','0ec87d36736b8f3b55bd9167d2fcc2ea6215609ae1e67ce8203fceb4348d415e','need_verified','01a194f0-db60-7697-b8cb-0c766a456f6c',4,'all',null,200,'{"id":"01a194f0-db60-7697-b8cb-0c766a456f6c","code":"NC-000002-1","seq":4}'),
(15,1793559081802,'01a1949e-d680-7ec5-ab66-7773a1c15e85','01a19873-b34a-7445-ba21-e8caa0a166e4','727ce4ba7e44bafa5a9bacba2ebe285a93aa8fd32e5b78f339e372423f026c39','consignment','01a19873-b34a-7e75-84e4-3739af221384',5,'all',null,201,'{"id":"01a19873-b34a-7e75-84e4-3739af221384","code":"CH-000002-1","seq":5}'),
(16,1793559635414,'01a1949e-d680-7b16-8626-80a70511a0e5','01a1987c-25d6-78c8-991b-fe6ebe552b57','65c23c9435daa430e9f42f0c6d2f9a7a7cfbb9c9cf598e424f114ced8f7d2bb1','receipt','01a1987c-25d6-7ec0-9147-35e143ae5c76',6,'all',null,201,'{"id":"01a1987c-25d6-7ec0-9147-35e143ae5c76","code":"BN-000001-3","seq":6}'),
(17,1793571140250,'01a1949e-d680-7ffd-8095-bc2c13f1efea','01a1992b-b29a-714d-bb94-10b09b647f38','87b3a5e86f58600fcec8369baabc48b97d9ef4eacae2b96a71cbdfd22f7dba1f','period_counted','01a1992b-b29a-76da-94ff-c272e0b2d201',null,'all',null,201,'{"id":"01a1992b-b29a-76da-94ff-c272e0b2d201"}'),
(18,1793571140250,'01a1949e-d680-773f-afa4-ad921042a3e7','01a1992b-b29a-7cb2-ac16-679ff05959b5','0d7e245007828ceb19ac65075ca13f28821939c2bc1f1a33f23a822f4288de79','period_closed','01a1992b-b29a-76da-94ff-c272e0b2d201',7,'all',null,200,'{"id":"01a1992b-b29a-76da-94ff-c272e0b2d201","code":"BT-000007-6","seq":7}'),
(19,1793576260431,'01a1949e-d680-773f-afa4-ad921042a3e7','01a19979-d34f-7343-8073-668206360c9d','f3dcc5d37151275b044bcc78a50a372e0a1311fb0d5fb667eaa10746cdcb7123','need_returned','01a19682-274e-7e0c-abc5-14c7a23579f4',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',200,'{"id":"01a19682-274e-7e0c-abc5-14c7a23579f4","code":"NC-000006-8"}'),
(20,1793588682008,'01a1949e-d680-773f-afa4-ad921042a3e7','01a19a37-5d18-711d-807e-537a86aa3b1d','e948d496f954063ea307e2653bf0d1860ac4cc0a635d4c4a6a193d5c0252b65c','need_returned','01a19518-62b6-7456-a5a0-0cc7aade6147',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',200,'{"id":"01a19518-62b6-7456-a5a0-0cc7aade6147","code":"NC-000004-5"}'),
(21,1793594962702,'01a1949e-d680-7880-ad2c-3847538c013a','01a19a97-330e-7251-a8a2-a8394f9fdb66','a1cba838edd46ce16749981e00b5ff20228426f0bf802d9594acc36d29fb281b','need_returned','01a194f0-db60-715e-8e13-9c7d3724c556',null,'inside','01a1949e-d680-77e0-a05f-f0bfe92ac996',200,'{"id":"01a194f0-db60-715e-8e13-9c7d3724c556","code":"NC-000003-7"}'),
(22,1793601944009,'01a1949e-d680-7880-ad2c-3847538c013a','01a19b01-b9c9-7b3d-8f4e-a1d2a9bab54c','f9b1f037d81203e9dd6d40dad607e905b2fe2d9d9c49cb374457fc2a52dd1b15','consignment','01a19b01-b9c9-7dcb-bc52-35188dba7b3d',8,'all',null,201,'{"id":"01a19b01-b9c9-7dcb-bc52-35188dba7b3d","code":"CH-000003-7","seq":8}'),
(23,1793610450054,'01a1949e-d680-773f-afa4-ad921042a3e7','01a19b83-8486-7226-bfdd-22b021944f1b','fce5b1f7b65314fa6c8fb7dbea605d211c94fb5d79853c1964f817833cf56c38','statement_brought','01a19b83-8486-7edf-86f0-6332624c5e2f',null,'bank',null,201,'{"id":"01a19b83-8486-7edf-86f0-6332624c5e2f","code":"SK-000001-3"}'),
(24,1793614955511,'01a1949e-d680-7b16-8626-80a70511a0e5','01a19bc8-43f7-7bce-b2da-1206c96a4dfb','ea48f69827053096f5aaf1fc369deff9f78174e245bccf8f1e3ffd90aa008c9e','need_filed','01a19bc8-43f7-769d-a8c0-da4cc40b64b7',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a19bc8-43f7-769d-a8c0-da4cc40b64b7","code":"NC-000009-2"}'),
(25,1793622987335,'01a1949e-d680-773f-afa4-ad921042a3e7','01a19c42-d247-714f-abae-bd505c525c5a','1266c41d8342b9b0523288a703a6e9124184c807498e7c9386fed4c14d871cbd','statement_cancelled','01a19b83-8486-7edf-86f0-6332624c5e2f',null,'bank',null,200,'{"id":"01a19b83-8486-7edf-86f0-6332624c5e2f","code":"SK-000001-3"}'),
(26,1793632729106,'01a1949e-d680-7795-a91d-58a668a8295a','01a19cd7-7812-713e-99dd-ff4771456fa2','f526d71196f8db4488a9598c4243dc9c78ff4f2d71ff9d0bd5a5b48e0539be8c','need_filed','01a19cd7-7812-7529-904f-15f3e8fa3d8c',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',201,'{"id":"01a19cd7-7812-7529-904f-15f3e8fa3d8c","code":"NC-000010-1"}'),
(27,1793639186998,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a19d3a-0236-7113-8d13-8a08f38a614e','fad215f1c30c27d679211320771a2b7d95c78e0bfee1e1e0d70e7d71c0d45aaa','need_closed','01a19774-5a98-76d8-a0ea-e88bd47c2d1f',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',200,'{"id":"01a19774-5a98-76d8-a0ea-e88bd47c2d1f","code":"NC-000008-4"}'),
(28,1793645825977,'01a1949e-d680-7ec5-ab66-7773a1c15e85','01a19d9f-4fb9-7e51-adb7-950400192494','06141ee963ab58d397a0ce0d5d78dbc540fc019133ace60c04a3dd0651f742d5','consignment','01a19d9f-4fb9-7d40-8d71-d02cf31dec18',9,'all',null,201,'{"id":"01a19d9f-4fb9-7d40-8d71-d02cf31dec18","code":"CH-000004-5","seq":9}'),
(29,1793648264669,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a19dc4-85dd-7a43-be84-bad0a224a1e8','4d9bbf3d64fbf09bfb4998149b8cca93c5c2927687a816e7954698796928ec72','need_filed','01a19dc4-85dd-7f09-adbd-09654bdc8b2a',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',201,'{"id":"01a19dc4-85dd-7f09-adbd-09654bdc8b2a","code":"NC-000011-7"}'),
(30,1793655427940,'01a1949e-d680-7ec5-ab66-7773a1c15e85','01a19e31-d364-7bc0-9910-6d7bd17de10d','218711e25a216aa7f8bd862925ac578cc21ea7e352f0a5a1378d5db6d815e9a6','consignment','01a19e31-d364-7b83-8c92-6080c17740bc',10,'all',null,201,'{"id":"01a19e31-d364-7b83-8c92-6080c17740bc","code":"CH-000005-9","seq":10}'),
(31,1793662151928,'01a1949e-d680-7b16-8626-80a70511a0e5','01a19e98-6cf8-74a5-acf0-7d9aad3c60a7','06d0585dc8aa128a7139124abb4129322d31e9d9dd8b6739b1182ea4929676ce','need_confirmed','01a19605-41cf-7940-868b-1da3bf741c7e',11,'all',null,200,'{"id":"01a19605-41cf-7940-868b-1da3bf741c7e","code":"NC-000007-6","seq":11}'),
(32,1793667523565,'01a1949e-d680-71fb-9636-92ef529cbfa1','01a19eea-63ed-753a-8c09-0c9f819ef2e2','00564848ed39c090685877ecb45ad90864b2824fa3a7d5d01066a4093200f5db','consignment','01a19eea-63ed-7b5b-9e7d-c1a23901c2cc',12,'all',null,201,'{"id":"01a19eea-63ed-7b5b-9e7d-c1a23901c2cc","code":"CH-000006-8","seq":12}'),
(33,1793674115218,'01a1949e-d680-7500-89ed-eb0b36e72de3','01a19f4e-f892-704a-a7a0-00ec3dfe97d1','520285dbf2920571bf9bac58a15fb5abaf2d7ec49ca5c7a58977f3113a30426a','pledge','01a19f4e-f892-79a5-92b0-82cac218a62b',13,'all',null,201,'{"id":"01a19f4e-f892-79a5-92b0-82cac218a62b","code":"CK-000001-3","seq":13}'),
(34,1793675849398,'01a1949e-d680-7b16-8626-80a70511a0e5','01a19f69-6eb6-7a40-b90e-59df75d5e6c2','06d0585dc8aa128a7139124abb4129322d31e9d9dd8b6739b1182ea4929676ce','need_confirmed','01a19605-41cf-7940-868b-1da3bf741c7e',14,'all',null,200,'{"id":"01a19605-41cf-7940-868b-1da3bf741c7e","code":"NC-000007-6","seq":14}'),
(35,1793677254167,'01a1949e-d680-7880-ad2c-3847538c013a','01a19f7e-de17-78e3-b727-ae2add306f2c','12e8f50924b2e764ccbbaf5a235602cfb4307cf577ee97bdaac8f9a71851a4ad','reversal','01a19f7e-de17-78e0-a1a6-beb6b2e6ba4a',15,'all',null,200,'{"id":"01a19f7e-de17-78e0-a1a6-beb6b2e6ba4a","code":"BT-000015-8","seq":15}'),
(36,1793695795495,'01a1949e-d680-7880-ad2c-3847538c013a','01a1a099-c927-7edd-9194-4f693ccff8da','a67a71484a17ad6d02e599a1d7bd26c44f31e6c9c437b10fea3058f911e87dc7','need_filed','01a1a099-c927-7242-877a-4d45f7f5b2f3',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a1a099-c927-7242-877a-4d45f7f5b2f3","code":"NC-000012-5"}'),
(37,1793711328312,'01a1949e-d680-7795-a91d-58a668a8295a','01a19a3f-e3f5-71cb-b1b3-f2a62405504b','8f8feb157c8807235dc619e7985442e98cdc0ff0e4d60fdda270e1a01660f50c','need_filed','01a19a3f-e3f5-7462-bf67-dd80eac317b6',null,'inside','01a1949e-d680-7c7f-b19e-f6a38191422a',201,'{"id":"01a19a3f-e3f5-7462-bf67-dd80eac317b6","code":"NC-000013-0"}'),
(38,1793711793520,'01a1949e-d680-7b16-8626-80a70511a0e5','01a1a18d-e570-7108-b249-aafc8ef04a6c','6ddf0b6c802d243731bdb7a856d5caa73e80678016526d602a19a58326fd7b11','need_filed','01a1a18d-e570-7889-be5f-7fdda90d233c',null,'inside','01a1949e-d680-711c-9199-3f98e5465b89',201,'{"id":"01a1a18d-e570-7889-be5f-7fdda90d233c","code":"NC-000014-9"}'),
(39,1793717568068,'01a1949e-d680-7880-ad2c-3847538c013a','01a1a1e6-0244-7294-8c5d-80042d4c58d0','26920dc80637a893bdde3d9521df820fcc0ba571ae66c5247a5c0e0d604e3374','need_verified','01a194eb-8832-729e-bc7e-250d644d02ae',16,'all',null,200,'{"id":"01a194eb-8832-729e-bc7e-250d644d02ae","code":"NC-000001-3","seq":16}'),
(40,1793718844799,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a1a1f9-7d7f-74bc-95ba-b89d0b969d44','b1e155348ed5d769fb0cdfd5b048e0cc1b491e647aa31d388b2fc9105d19a1e2','need_filed','01a1a1f9-7d7f-7350-a353-6c3da2f71a9d',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',201,'{"id":"01a1a1f9-7d7f-7350-a353-6c3da2f71a9d","code":"NC-000015-8"}'),
(41,1793718927544,'01a1949e-d680-7500-89ed-eb0b36e72de3','01a1a1fa-c0b8-7efa-8e70-98cecd653177','dbce9c461bef839d18fb99a857650e838044c42c0da2d9c044bc8e85d34eaf98','consignment','01a1a1fa-c0b8-740f-8dfb-8ca65a6da820',17,'all',null,201,'{"id":"01a1a1fa-c0b8-740f-8dfb-8ca65a6da820","code":"CH-000007-6","seq":17}'),
(42,1793725142140,'01a1949e-d680-7c6b-9e41-2bb76bfc2ca9','01a1a259-947c-747c-9861-2a4c0f3f9e9b','802de12b790a69656bd616aa51e2682389133ce31dd07a59ce2e36ee8b276ade','need_filed','01a1a259-947c-7e6d-8fbd-d731c27b69ba',null,'inside','01a1949e-d680-7dc7-8328-5ba2b4d77600',201,'{"id":"01a1a259-947c-7e6d-8fbd-d731c27b69ba","code":"NC-000016-3"}'),
(43,1793740023471,'01a1949e-d680-71fb-9636-92ef529cbfa1','01a1a33c-a6af-7ee3-8e32-32f92bd30238','4eaca69906182e4d86cf39ea7a431ccf0392e1e3473d1eb33e68e50736ef512b','pledge','01a1a33c-a6af-73fc-aa7b-e9486448084a',18,'all',null,201,'{"id":"01a1a33c-a6af-73fc-aa7b-e9486448084a","code":"CK-000002-1","seq":18}'),
(44,1793749849016,'01a1949e-d680-7880-ad2c-3847538c013a','01a1a3d2-93b8-7745-9992-9705eaf60a92','18745d7171fe08fd1867e6cc3c5de34f7f608445b8b6b028500af2c4e0f97bfd','need_verified','01a1a099-c927-7242-877a-4d45f7f5b2f3',19,'all',null,200,'{"id":"01a1a099-c927-7242-877a-4d45f7f5b2f3","code":"NC-000012-5","seq":19}'),
(45,1793762193598,'01a1949e-d680-71fb-9636-92ef529cbfa1','01a1a48e-f0be-7d0b-84c9-dd42622a26bc','6677236ef1a91cd97fd8ecf7d57fe15c5dc9794d3b489897da2b77c644cdea23','pledge','01a1a48e-f0be-7cbb-ab9a-6c500d4e0179',20,'all',null,201,'{"id":"01a1a48e-f0be-7cbb-ab9a-6c500d4e0179","code":"CK-000003-7","seq":20}'),
(46,1793766741533,'01a1949e-d680-78ff-91e3-992c2083f46d','01a1a4d4-561d-7d88-9dc5-c9070ec0c881','4959e7760fa57f96528108f861f673e6c42f2fe225a265ff511f2f4cbfb6a0f4','need_filed','01a1a4d4-561d-7303-8d98-bc7f4a941f78',null,'inside','01a1949e-d680-77e0-a05f-f0bfe92ac996',201,'{"id":"01a1a4d4-561d-7303-8d98-bc7f4a941f78","code":"NC-000017-4"}'),
(47,1793771241227,'01a1949e-d680-7880-ad2c-3847538c013a','01a1a518-ff0b-72c4-b246-e7609db14bec','a00db77dbc5f4adef1fab02b5035f49329a339c06a58e84f19e943a16221fadd','need_verified','01a19dc4-85dd-7f09-adbd-09654bdc8b2a',21,'all',null,200,'{"id":"01a19dc4-85dd-7f09-adbd-09654bdc8b2a","code":"NC-000011-7","seq":21}');
insert into "cells" values
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','',-29,-708422),
('01a1949e-d680-7b5e-b3ac-529cfd38bf32','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','',-29,-875895),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','',-63,-1411775),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7548-8365-ec9436938e03','','','','',-22,-3960000),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','','',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','gift','GAO','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','','',-1,-477507),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','','',-10,-417420),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1','','','01a195af-3d40-7a81-bac9-7c237a5958e4',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','','','01a19873-b34a-792c-886f-c66ad7cc28e0',14,280835),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','','','01a19873-b34a-792c-886f-c66ad7cc28e0',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7acd-b0cd-d01b068b6ba3','','','01a19b01-b9c9-784c-9f5b-9a7eeb7f0119',15,427587),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7c95-b599-a5e2477d63f4','','','01a19d9f-4fb9-71b0-949c-6d7cd68542f7',33,499468),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7c95-b599-a5e2477d63f4','','','01a19d9f-4fb9-7a58-8559-15c715c2f71c',30,912307),
('01a1949e-d680-7b5e-b3ac-529cfd38bf32','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7cdf-8a86-07b4814bd593','','','01a19e31-d364-76d8-be0a-80aa38a7ff08',29,875895),
('01a1949e-d680-724c-80af-dd4197754f72','transit','GAO','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7c95-b599-a5e2477d63f4','','','01a19eea-63ed-7294-93fb-69575dc4f604',1,477507),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7c95-b599-a5e2477d63f4','','','01a19eea-63ed-7a4c-a9dd-140924177f86',10,417420),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19f4e-f892-79a5-92b0-82cac218a62b','',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19f4e-f892-79a5-92b0-82cac218a62b','',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19f4e-f892-79a5-92b0-82cac218a62b','01a1a1fa-c0b8-7902-bcc8-ae007d8f279e',22,3960000),
('01a1949e-d680-724c-80af-dd4197754f72','expected','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','01a1a33c-a6af-73fc-aa7b-e9486448084a','',78,78),
('01a1949e-d680-724c-80af-dd4197754f72','promise','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','01a1a33c-a6af-73fc-aa7b-e9486448084a','',-78,-78),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a1a48e-f0be-7cbb-ab9a-6c500d4e0179','',5,900000),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a1a48e-f0be-7cbb-ab9a-6c500d4e0179','',-5,-900000);
insert into "days" values
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7548-8365-ec9436938e03','2026-11-01',-22,-3960000),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7548-8365-ec9436938e03','2026-11-03',22,3960000),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-04',5,900000),
('01a1949e-d680-724c-80af-dd4197754f72','expected','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-04',78,78),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-10-30',-14,-280835),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-02',-15,-427587),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7548-8365-ec9436938e03','2026-11-01',-22,-3960000),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-10-30',-21,-116860),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-03',21,116860),
('01a1949e-d680-724c-80af-dd4197754f72','gift','GAO','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-01',-1,-477507),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-03',-63,-1411775),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-01',-10,-417420),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7548-8365-ec9436938e03','2026-11-01',22,3960000),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7548-8365-ec9436938e03','2026-11-03',-22,-3960000),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-04',-5,-900000),
('01a1949e-d680-724c-80af-dd4197754f72','promise','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-04',-78,-78),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-10-31',14,280835),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-10-30',14,280835),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-10-31',-14,-280835),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-02',15,427587),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7548-8365-ec9436938e03','2026-11-01',22,3960000),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-10-30',21,116860),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-03',-21,-116860),
('01a1949e-d680-724c-80af-dd4197754f72','transit','GAO','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-01',1,477507),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-03',63,1411775),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','2026-11-01',10,417420),
('01a1949e-d680-7b5e-b3ac-529cfd38bf32','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-02',-29,-875895),
('01a1949e-d680-7b5e-b3ac-529cfd38bf32','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','2026-11-02',29,875895);
insert into "entries" values
(0,'01a1949e-d680-74e7-b342-01bebe9afa6e','campaign_opened','01a1949e-d680-724c-80af-dd4197754f72',1793494800000,'2026-11-01',0,0,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-01","files":[],"flags":[],"id":"01a1949e-d680-74e7-b342-01bebe9afa6e","kind":"campaign_opened","lines":[],"movements":[],"reason":"too_urgent","recordedAt":1793494800000,"seq":0,"subjects":{},"texts":{},"version":1}','e5030712b8f3eba56741ca3f066323dada74c87fe46d8d71f9454fd4199a29e9'),
(1,'01a1949e-d680-7234-a18e-dd970a1c993c','campaign_opened','01a1949e-d680-7b5e-b3ac-529cfd38bf32',1793494800000,'2026-11-01',0,0,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-7b5e-b3ac-529cfd38bf32","effectiveOn":"2026-11-01","files":[],"flags":[],"id":"01a1949e-d680-7234-a18e-dd970a1c993c","kind":"campaign_opened","lines":[],"movements":[],"reason":"too_urgent","recordedAt":1793494800000,"seq":1,"subjects":{},"texts":{},"version":1}','45106f44c5ea5aef136be283f240dba99034404c107f517c74c56df22b4177db'),
(2,'01a195af-3d40-7ac4-bc56-755ee1b5a36a','consignment','01a1949e-d680-724c-80af-dd4197754f72',1793512652096,'2026-10-30',0,0,116860,null,'{"actor":{"organisation":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-10-30","files":[],"flags":[],"id":"01a195af-3d40-7ac4-bc56-755ee1b5a36a","kind":"consignment","lines":[],"movements":[{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9"},"item":"CHAN","quantity":21,"to":{"account":"transit","consignmentLine":"01a195af-3d40-7a81-bac9-7c237a5958e4","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"value":116860}],"recordedAt":1793512652096,"seq":2,"subjects":{"consignment":"01a195af-3d40-7787-a0c3-d21e8df8352d","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"texts":{},"version":1}','4dc7dcf31d99b79527d8b4a1fbea7a2be4fef428518660523e8d54f4fa34d224'),
(3,'01a196fd-fb62-73eb-8ded-88535a386fad','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1793534589794,'2026-11-01',0,0,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-01","files":[],"flags":[],"id":"01a196fd-fb62-73eb-8ded-88535a386fad","kind":"need_verified","lines":[{"approved":30,"asked":60,"id":"01a19605-41cf-7a8a-b475-8257b44d74fb"},{"approved":19,"asked":19,"id":"01a19605-41cf-7dc8-ba71-73f08babf47d"},{"approved":26,"asked":32,"id":"01a19605-41cf-729e-91ca-ec8aeac9fba2"}],"movements":[],"recordedAt":1793534589794,"seq":3,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','eeb1fb1a11260c1339196d2413892fd93a8e536958f787919f3faa270c06f531'),
(4,'01a197d5-276d-7fd0-ba9b-7db770e9a93a','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1793548691309,'2026-11-01',0,0,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-01","files":[],"flags":[],"id":"01a197d5-276d-7fd0-ba9b-7db770e9a93a","kind":"need_verified","lines":[{"approved":13,"asked":13,"id":"01a194f0-db60-7202-ae10-a009820a823b"},{"approved":12,"asked":12,"id":"01a194f0-db60-7d30-93bc-0ba905e2bf6d"},{"approved":0,"asked":53,"id":"01a194f0-db60-75ea-ae33-b2dd24878ad6"}],"movements":[],"recordedAt":1793548691309,"seq":4,"subjects":{"need":"01a194f0-db60-7697-b8cb-0c766a456f6c","site":"01a1949e-d680-7cdf-8a86-07b4814bd593"},"texts":{},"version":1}','ec7ee634b433be83caba7fa19a7752d77eaca083a7f2ff5eb5a19bb98ea77e49'),
(5,'01a19873-b34a-770e-8067-6af787a6239d','consignment','01a1949e-d680-724c-80af-dd4197754f72',1793559081802,'2026-10-30',0,0,280835,null,'{"actor":{"organisation":"01a1949e-d680-7214-bd62-63e8bf8db3a0","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-10-30","files":[],"flags":[],"id":"01a19873-b34a-770e-8067-6af787a6239d","kind":"consignment","lines":[],"movements":[{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0"},"item":"CHAN","quantity":14,"to":{"account":"transit","consignmentLine":"01a19873-b34a-792c-886f-c66ad7cc28e0","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":280835}],"recordedAt":1793559081802,"seq":5,"subjects":{"consignment":"01a19873-b34a-7e75-84e4-3739af221384","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','9cb73f48ff562fda9dc8ec9925c6091228693ca09605e9e42427aad8727ae50e'),
(6,'01a1987c-25d6-7510-b472-0c9cb103f067','receipt','01a1949e-d680-724c-80af-dd4197754f72',1793559635414,'2026-10-31',0,280835,280835,null,'{"actor":{"organisation":"01a1949e-d680-711c-9199-3f98e5465b89","role":"school"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-10-31","files":[],"flags":[],"id":"01a1987c-25d6-7510-b472-0c9cb103f067","kind":"receipt","lines":[],"movements":[{"basis":"estimate","from":{"account":"transit","consignmentLine":"01a19873-b34a-792c-886f-c66ad7cc28e0","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"CHAN","quantity":14,"to":{"account":"received","consignmentLine":"01a19873-b34a-792c-886f-c66ad7cc28e0","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":280835}],"recordedAt":1793559635414,"seq":6,"subjects":{"consignment":"01a19873-b34a-7e75-84e4-3739af221384","receipt":"01a1987c-25d6-7ec0-9147-35e143ae5c76","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','13c019bc3828c8b9d31a7084bec8f4c68f2c680210464cedc66253dd9007489f'),
(7,'01a1992b-b29a-781d-976b-8a8c352c0728','period_closed','01a1949e-d680-724c-80af-dd4197754f72',1793571140250,'2026-11-02',0,280835,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-02","files":["b8106ecfe66a8caf0944282dbe2582dd8b19673093dd09e4edea34bfe4209df9"],"flags":[],"id":"01a1992b-b29a-781d-976b-8a8c352c0728","kind":"period_closed","lines":[],"movements":[],"recordedAt":1793571140250,"seq":7,"subjects":{"period":"01a1992b-b29a-76da-94ff-c272e0b2d201"},"texts":{},"version":1}','a9f7ad582c5e85da8e9f7a61ecceebef9add6b75fe98ddc608ee1c51a96e9645'),
(8,'01a19b01-b9c9-7676-ab5c-3a07344f85a2','consignment','01a1949e-d680-724c-80af-dd4197754f72',1793601944009,'2026-11-02',0,280835,427587,null,'{"actor":{"onBehalfOf":"01a1949e-d680-7214-bd62-63e8bf8db3a0","organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-02","files":[],"flags":[],"id":"01a19b01-b9c9-7676-ab5c-3a07344f85a2","kind":"consignment","lines":[],"movements":[{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0"},"item":"CHAN","quantity":15,"to":{"account":"transit","consignmentLine":"01a19b01-b9c9-784c-9f5b-9a7eeb7f0119","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","site":"01a1949e-d680-7acd-b0cd-d01b068b6ba3"},"value":427587}],"recordedAt":1793601944009,"seq":8,"subjects":{"consignment":"01a19b01-b9c9-7dcb-bc52-35188dba7b3d","site":"01a1949e-d680-7acd-b0cd-d01b068b6ba3"},"texts":{},"version":1}','077df72f65422d690dceb9f40fad01a95d15fbd02d4d8ed993bd41487a21ba82'),
(9,'01a19d9f-4fb9-7875-ae73-ca99938042ff','consignment','01a1949e-d680-724c-80af-dd4197754f72',1793645825977,'2026-11-03',0,280835,1411775,null,'{"actor":{"organisation":"01a1949e-d680-7214-bd62-63e8bf8db3a0","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-03","files":[],"flags":[],"id":"01a19d9f-4fb9-7875-ae73-ca99938042ff","kind":"consignment","lines":[],"movements":[{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0"},"item":"SUA","quantity":33,"to":{"account":"transit","consignmentLine":"01a19d9f-4fb9-71b0-949c-6d7cd68542f7","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","site":"01a1949e-d680-7c95-b599-a5e2477d63f4"},"value":499468},{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0"},"item":"SUA","quantity":30,"to":{"account":"transit","consignmentLine":"01a19d9f-4fb9-7a58-8559-15c715c2f71c","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","site":"01a1949e-d680-7c95-b599-a5e2477d63f4"},"value":912307}],"recordedAt":1793645825977,"seq":9,"subjects":{"consignment":"01a19d9f-4fb9-7d40-8d71-d02cf31dec18","site":"01a1949e-d680-7c95-b599-a5e2477d63f4"},"texts":{},"version":1}','c145a7aa15953c43caa6d3447ee5a8197a8d4de7cb0d4eb9313274fb88b00610'),
(10,'01a19e31-d364-7e7c-a121-3ae6c72223a3','consignment','01a1949e-d680-7b5e-b3ac-529cfd38bf32',1793655427940,'2026-11-02',0,0,875895,null,'{"actor":{"organisation":"01a1949e-d680-7214-bd62-63e8bf8db3a0","role":"cluster"},"campaign":"01a1949e-d680-7b5e-b3ac-529cfd38bf32","effectiveOn":"2026-11-02","files":[],"flags":[],"id":"01a19e31-d364-7e7c-a121-3ae6c72223a3","kind":"consignment","lines":[],"movements":[{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0"},"item":"CHAN","quantity":29,"to":{"account":"transit","consignmentLine":"01a19e31-d364-76d8-be0a-80aa38a7ff08","giver":"01a1949e-d680-7214-bd62-63e8bf8db3a0","site":"01a1949e-d680-7cdf-8a86-07b4814bd593"},"value":875895}],"recordedAt":1793655427940,"seq":10,"subjects":{"consignment":"01a19e31-d364-7b83-8c92-6080c17740bc","site":"01a1949e-d680-7cdf-8a86-07b4814bd593"},"texts":{},"version":1}','27a71abab92606eb2453feca9ccb51023ecbc4d4acea75252a70b52d5b7f45f0'),
(11,'01a19e98-6cf8-7d16-b5f0-a455a3aebece','need_confirmed','01a1949e-d680-724c-80af-dd4197754f72',1793662151928,'2026-11-03',0,280835,0,null,'{"actor":{"organisation":"01a1949e-d680-711c-9199-3f98e5465b89","role":"school"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-03","files":[],"flags":[],"id":"01a19e98-6cf8-7d16-b5f0-a455a3aebece","kind":"need_confirmed","lines":[],"movements":[],"recordedAt":1793662151928,"seq":11,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','08caaf7a5d56b36114a53441f09ec438976481de1341c0dd7228402527daebb1'),
(12,'01a19eea-63ed-7534-9f20-1cf93e649bd7','consignment','01a1949e-d680-724c-80af-dd4197754f72',1793667523565,'2026-11-01',0,280835,894927,null,'{"actor":{"organisation":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-01","files":[],"flags":[],"id":"01a19eea-63ed-7534-9f20-1cf93e649bd7","kind":"consignment","lines":[],"movements":[{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9"},"item":"SUA","quantity":10,"to":{"account":"transit","consignmentLine":"01a19eea-63ed-7a4c-a9dd-140924177f86","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","site":"01a1949e-d680-7c95-b599-a5e2477d63f4"},"value":417420},{"basis":"estimate","from":{"account":"gift","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9"},"item":"GAO","quantity":1,"to":{"account":"transit","consignmentLine":"01a19eea-63ed-7294-93fb-69575dc4f604","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","site":"01a1949e-d680-7c95-b599-a5e2477d63f4"},"value":477507}],"recordedAt":1793667523565,"seq":12,"subjects":{"consignment":"01a19eea-63ed-7b5b-9e7d-c1a23901c2cc","site":"01a1949e-d680-7c95-b599-a5e2477d63f4"},"texts":{},"version":1}','4758b21a2e959c18563af308194db200f5ac5e18079a0d6f22a7623dea7c61f3'),
(13,'01a19f4e-f892-7600-a552-f4617e0a9133','pledge','01a1949e-d680-724c-80af-dd4197754f72',1793674115218,'2026-11-03',0,280835,3960000,null,'{"actor":{"organisation":"01a1949e-d680-7548-8365-ec9436938e03","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-03","files":[],"flags":[],"id":"01a19f4e-f892-7600-a552-f4617e0a9133","kind":"pledge","lines":[],"movements":[{"basis":"catalogue","from":{"account":"promise","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a19f4e-f892-79a5-92b0-82cac218a62b","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"CHAN","quantity":22,"to":{"account":"expected","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a19f4e-f892-79a5-92b0-82cac218a62b","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":3960000}],"recordedAt":1793674115218,"seq":13,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","pledge":"01a19f4e-f892-79a5-92b0-82cac218a62b","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','410641604e2d9f17ac0596640c4ee13b37713d975a38d7718bb4ff7dde845b45'),
(14,'01a19f69-6eb6-7fea-8bd0-c9e51567007d','need_confirmed','01a1949e-d680-724c-80af-dd4197754f72',1793675849398,'2026-11-03',0,280835,0,null,'{"actor":{"organisation":"01a1949e-d680-711c-9199-3f98e5465b89","role":"school"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-03","files":[],"flags":[],"id":"01a19f69-6eb6-7fea-8bd0-c9e51567007d","kind":"need_confirmed","lines":[],"movements":[],"recordedAt":1793675849398,"seq":14,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','b656367aabc0eaa3ab50875934d8c2d553a2d58cb737df590ff1035130704652'),
(15,'01a19f7e-de17-78e0-a1a6-beb6b2e6ba4a','reversal','01a1949e-d680-724c-80af-dd4197754f72',1793677254167,'2026-11-03',0,280835,116860,2,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-03","files":[],"flags":[],"id":"01a19f7e-de17-78e0-a1a6-beb6b2e6ba4a","kind":"reversal","lines":[],"movements":[{"basis":"estimate","from":{"account":"transit","consignmentLine":"01a195af-3d40-7a81-bac9-7c237a5958e4","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"item":"CHAN","quantity":21,"to":{"account":"gift","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9"},"value":116860}],"recordedAt":1793677254167,"reversed":"consignment","reverses":2,"seq":15,"subjects":{"consignment":"01a195af-3d40-7787-a0c3-d21e8df8352d","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"texts":{"reason":"4338df3e74c9ffdc7c2d62ac227439c211c4c6a9cccb52e61dbc0e10c9c0221a"},"version":1}','de180cc4b3dd99d4da0530633ddd46f28f2d5ec0947a231db6e4ecea756cc217'),
(16,'01a1a1e6-0244-7ca2-ab6f-9b8a5137d807','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1793717568068,'2026-11-03',0,280835,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-03","files":[],"flags":[],"id":"01a1a1e6-0244-7ca2-ab6f-9b8a5137d807","kind":"need_verified","lines":[{"approved":42,"asked":42,"id":"01a194eb-8832-7ee8-9562-8a922f77c2d2"}],"movements":[],"recordedAt":1793717568068,"seq":16,"subjects":{"need":"01a194eb-8832-729e-bc7e-250d644d02ae","site":"01a1949e-d680-7cdf-8a86-07b4814bd593"},"texts":{},"version":1}','6ec6e921250846d1894d69a51834237619c3c6d2d65dabff483432aac320de5b'),
(17,'01a1a1fa-c0b8-790d-9dc7-79470655eba5','consignment','01a1949e-d680-724c-80af-dd4197754f72',1793718927544,'2026-11-01',0,280835,3960000,null,'{"actor":{"organisation":"01a1949e-d680-7548-8365-ec9436938e03","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-01","files":[],"flags":[],"id":"01a1a1fa-c0b8-790d-9dc7-79470655eba5","kind":"consignment","lines":[],"movements":[{"from":{"account":"expected","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a19f4e-f892-79a5-92b0-82cac218a62b","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"CHAN","quantity":22,"to":{"account":"promise","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a19f4e-f892-79a5-92b0-82cac218a62b","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":3960000},{"basis":"catalogue","from":{"account":"gift","giver":"01a1949e-d680-7548-8365-ec9436938e03"},"item":"CHAN","quantity":22,"to":{"account":"transit","consignmentLine":"01a1a1fa-c0b8-7902-bcc8-ae007d8f279e","giver":"01a1949e-d680-7548-8365-ec9436938e03","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a19f4e-f892-79a5-92b0-82cac218a62b","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":3960000}],"recordedAt":1793718927544,"seq":17,"subjects":{"consignment":"01a1a1fa-c0b8-740f-8dfb-8ca65a6da820","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','42cb14e6f2d9dc5e3b6b2e8f648f08184556f0e63619b61c1496f46a6b4fea80'),
(18,'01a1a33c-a6af-7fef-aca0-3ca817c2ad5a','pledge','01a1949e-d680-724c-80af-dd4197754f72',1793740023471,'2026-11-04',0,280835,78,null,'{"actor":{"organisation":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-04","files":[],"flags":[],"id":"01a1a33c-a6af-7fef-aca0-3ca817c2ad5a","kind":"pledge","lines":[],"movements":[{"from":{"account":"promise","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","pledge":"01a1a33c-a6af-73fc-aa7b-e9486448084a"},"item":"VND","quantity":78,"to":{"account":"expected","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","pledge":"01a1a33c-a6af-73fc-aa7b-e9486448084a"},"value":78}],"recordedAt":1793740023471,"seq":18,"subjects":{"pledge":"01a1a33c-a6af-73fc-aa7b-e9486448084a"},"texts":{},"version":1}','6fc0a3f66bf135bd853888ea70e28d614a390c26c274085e385ba905b3e6e483'),
(19,'01a1a3d2-93b8-7fdf-84ac-5e1ff456f30c','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1793749849016,'2026-11-04',0,280835,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-04","files":[],"flags":[],"id":"01a1a3d2-93b8-7fdf-84ac-5e1ff456f30c","kind":"need_verified","lines":[{"approved":21,"asked":21,"id":"01a1a099-c927-7155-b80f-49d6339d9202"}],"movements":[],"recordedAt":1793749849016,"seq":19,"subjects":{"need":"01a1a099-c927-7242-877a-4d45f7f5b2f3","site":"01a1949e-d680-7c95-b599-a5e2477d63f4"},"texts":{},"version":1}','7389186ad338b1b4c567bd3d1c3abe9ed91fb535b1f776ab486eb82df35ca4c5'),
(20,'01a1a48e-f0be-7eee-af9b-1bda08020e0f','pledge','01a1949e-d680-724c-80af-dd4197754f72',1793762193598,'2026-11-04',0,280835,900000,null,'{"actor":{"organisation":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","role":"cluster"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-04","files":[],"flags":[],"id":"01a1a48e-f0be-7eee-af9b-1bda08020e0f","kind":"pledge","lines":[],"movements":[{"basis":"catalogue","from":{"account":"promise","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a1a48e-f0be-7cbb-ab9a-6c500d4e0179","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"item":"CHAN","quantity":5,"to":{"account":"expected","giver":"01a1949e-d680-7889-9fe9-6b9f0ce3d0f9","needLine":"01a19605-41cf-7a8a-b475-8257b44d74fb","pledge":"01a1a48e-f0be-7cbb-ab9a-6c500d4e0179","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"value":900000}],"recordedAt":1793762193598,"seq":20,"subjects":{"need":"01a19605-41cf-7940-868b-1da3bf741c7e","pledge":"01a1a48e-f0be-7cbb-ab9a-6c500d4e0179","site":"01a1949e-d680-7212-92b3-21a8ca638d81"},"texts":{},"version":1}','cc6a1d37470050a156971f8b2e3491eae8d40f7b810a1d2cd8bbca3be989e662'),
(21,'01a1a518-ff0b-7996-b4f3-1224eb130e55','need_verified','01a1949e-d680-724c-80af-dd4197754f72',1793771241227,'2026-11-04',0,280835,0,null,'{"actor":{"organisation":"department","role":"department"},"campaign":"01a1949e-d680-724c-80af-dd4197754f72","effectiveOn":"2026-11-04","files":[],"flags":[],"id":"01a1a518-ff0b-7996-b4f3-1224eb130e55","kind":"need_verified","lines":[{"approved":6,"asked":25,"id":"01a19dc4-85dd-7076-85a1-894547ca8b61"},{"approved":54,"asked":54,"id":"01a19dc4-85dd-7cf9-a79d-bea1f2a067a3"}],"movements":[],"recordedAt":1793771241227,"seq":21,"subjects":{"need":"01a19dc4-85dd-7f09-adbd-09654bdc8b2a","site":"01a1949e-d680-79fa-82c6-c219eda0dae1"},"texts":{},"version":1}','ecbb88aee374d98a00d03148ba51f954b79c570f8b364498136cbafcb1ea6e77');
insert into "lacks" values
('01a1949e-d680-724c-80af-dd4197754f72','CHAN',95,3),
('01a1949e-d680-724c-80af-dd4197754f72','SUA',89,3),
('01a1949e-d680-724c-80af-dd4197754f72','VND',12,1);
insert into "mentions" values
('01a1949e-d680-711c-9199-3f98e5465b89',3),
('01a1949e-d680-711c-9199-3f98e5465b89',5),
('01a1949e-d680-711c-9199-3f98e5465b89',6),
('01a1949e-d680-711c-9199-3f98e5465b89',9),
('01a1949e-d680-711c-9199-3f98e5465b89',11),
('01a1949e-d680-711c-9199-3f98e5465b89',12),
('01a1949e-d680-711c-9199-3f98e5465b89',13),
('01a1949e-d680-711c-9199-3f98e5465b89',14),
('01a1949e-d680-711c-9199-3f98e5465b89',17),
('01a1949e-d680-711c-9199-3f98e5465b89',19),
('01a1949e-d680-711c-9199-3f98e5465b89',20),
('01a1949e-d680-7212-92b3-21a8ca638d81',3),
('01a1949e-d680-7212-92b3-21a8ca638d81',5),
('01a1949e-d680-7212-92b3-21a8ca638d81',6),
('01a1949e-d680-7212-92b3-21a8ca638d81',11),
('01a1949e-d680-7212-92b3-21a8ca638d81',13),
('01a1949e-d680-7212-92b3-21a8ca638d81',14),
('01a1949e-d680-7212-92b3-21a8ca638d81',17),
('01a1949e-d680-7212-92b3-21a8ca638d81',20),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',5),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',6),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',8),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',9),
('01a1949e-d680-7214-bd62-63e8bf8db3a0',10),
('01a1949e-d680-7548-8365-ec9436938e03',13),
('01a1949e-d680-7548-8365-ec9436938e03',17),
('01a1949e-d680-77e0-a05f-f0bfe92ac996',8),
('01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',2),
('01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',12),
('01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',15),
('01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',18),
('01a1949e-d680-7889-9fe9-6b9f0ce3d0f9',20),
('01a1949e-d680-79fa-82c6-c219eda0dae1',2),
('01a1949e-d680-79fa-82c6-c219eda0dae1',15),
('01a1949e-d680-79fa-82c6-c219eda0dae1',21),
('01a1949e-d680-7acd-b0cd-d01b068b6ba3',8),
('01a1949e-d680-7c7f-b19e-f6a38191422a',4),
('01a1949e-d680-7c7f-b19e-f6a38191422a',10),
('01a1949e-d680-7c7f-b19e-f6a38191422a',16),
('01a1949e-d680-7c95-b599-a5e2477d63f4',9),
('01a1949e-d680-7c95-b599-a5e2477d63f4',12),
('01a1949e-d680-7c95-b599-a5e2477d63f4',19),
('01a1949e-d680-7cdf-8a86-07b4814bd593',4),
('01a1949e-d680-7cdf-8a86-07b4814bd593',10),
('01a1949e-d680-7cdf-8a86-07b4814bd593',16),
('01a1949e-d680-7dc7-8328-5ba2b4d77600',2),
('01a1949e-d680-7dc7-8328-5ba2b4d77600',21),
('01a194eb-8832-729e-bc7e-250d644d02ae',16),
('01a194f0-db60-7697-b8cb-0c766a456f6c',4),
('01a195af-3d40-7787-a0c3-d21e8df8352d',2),
('01a195af-3d40-7787-a0c3-d21e8df8352d',15),
('01a19605-41cf-7940-868b-1da3bf741c7e',3),
('01a19605-41cf-7940-868b-1da3bf741c7e',11),
('01a19605-41cf-7940-868b-1da3bf741c7e',13),
('01a19605-41cf-7940-868b-1da3bf741c7e',14),
('01a19605-41cf-7940-868b-1da3bf741c7e',17),
('01a19605-41cf-7940-868b-1da3bf741c7e',20),
('01a19873-b34a-7e75-84e4-3739af221384',5),
('01a19873-b34a-7e75-84e4-3739af221384',6),
('01a1987c-25d6-7ec0-9147-35e143ae5c76',6),
('01a1992b-b29a-76da-94ff-c272e0b2d201',7),
('01a19b01-b9c9-7dcb-bc52-35188dba7b3d',8),
('01a19d9f-4fb9-7d40-8d71-d02cf31dec18',9),
('01a19dc4-85dd-7f09-adbd-09654bdc8b2a',21),
('01a19e31-d364-7b83-8c92-6080c17740bc',10),
('01a19eea-63ed-7b5b-9e7d-c1a23901c2cc',12),
('01a19f4e-f892-79a5-92b0-82cac218a62b',13),
('01a19f4e-f892-79a5-92b0-82cac218a62b',17),
('01a1a099-c927-7242-877a-4d45f7f5b2f3',19),
('01a1a1fa-c0b8-740f-8dfb-8ca65a6da820',17),
('01a1a33c-a6af-73fc-aa7b-e9486448084a',18),
('01a1a48e-f0be-7cbb-ab9a-6c500d4e0179',20),
('CHAN',2),
('CHAN',5),
('CHAN',6),
('CHAN',8),
('CHAN',10),
('CHAN',13),
('CHAN',15),
('CHAN',17),
('CHAN',20),
('GAO',12),
('SUA',9),
('SUA',12),
('VND',18),
('department',0),
('department',1),
('department',3),
('department',4),
('department',7),
('department',8),
('department',15),
('department',16),
('department',19),
('department',21);
insert into "movements" values
(2,0,'gift','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','','','transit','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1','','','01a195af-3d40-7a81-bac9-7c237a5958e4','CHAN',21,116860,'estimate'),
(5,0,'gift','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','','transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','','','01a19873-b34a-792c-886f-c66ad7cc28e0','CHAN',14,280835,'estimate'),
(6,0,'transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','','','01a19873-b34a-792c-886f-c66ad7cc28e0','received','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81','','','01a19873-b34a-792c-886f-c66ad7cc28e0','CHAN',14,280835,'estimate'),
(8,0,'gift','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','','transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7acd-b0cd-d01b068b6ba3','','','01a19b01-b9c9-784c-9f5b-9a7eeb7f0119','CHAN',15,427587,'estimate'),
(9,0,'gift','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','','transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7c95-b599-a5e2477d63f4','','','01a19d9f-4fb9-71b0-949c-6d7cd68542f7','SUA',33,499468,'estimate'),
(9,1,'gift','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','','transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7c95-b599-a5e2477d63f4','','','01a19d9f-4fb9-7a58-8559-15c715c2f71c','SUA',30,912307,'estimate'),
(10,0,'gift','01a1949e-d680-7214-bd62-63e8bf8db3a0','','','','','transit','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7cdf-8a86-07b4814bd593','','','01a19e31-d364-76d8-be0a-80aa38a7ff08','CHAN',29,875895,'estimate'),
(12,0,'gift','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','','','transit','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7c95-b599-a5e2477d63f4','','','01a19eea-63ed-7a4c-a9dd-140924177f86','SUA',10,417420,'estimate'),
(12,1,'gift','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','','','transit','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7c95-b599-a5e2477d63f4','','','01a19eea-63ed-7294-93fb-69575dc4f604','GAO',1,477507,'estimate'),
(13,0,'promise','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19f4e-f892-79a5-92b0-82cac218a62b','','expected','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19f4e-f892-79a5-92b0-82cac218a62b','','CHAN',22,3960000,'catalogue'),
(15,0,'transit','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1','','','01a195af-3d40-7a81-bac9-7c237a5958e4','gift','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','','','CHAN',21,116860,'estimate'),
(17,0,'expected','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19f4e-f892-79a5-92b0-82cac218a62b','','promise','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19f4e-f892-79a5-92b0-82cac218a62b','','CHAN',22,3960000,null),
(17,1,'gift','01a1949e-d680-7548-8365-ec9436938e03','','','','','transit','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a19f4e-f892-79a5-92b0-82cac218a62b','01a1a1fa-c0b8-7902-bcc8-ae007d8f279e','CHAN',22,3960000,'catalogue'),
(18,0,'promise','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','01a1a33c-a6af-73fc-aa7b-e9486448084a','','expected','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','','','01a1a33c-a6af-73fc-aa7b-e9486448084a','','VND',78,78,null),
(20,0,'promise','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a1a48e-f0be-7cbb-ab9a-6c500d4e0179','','expected','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7212-92b3-21a8ca638d81','01a19605-41cf-7a8a-b475-8257b44d74fb','01a1a48e-f0be-7cbb-ab9a-6c500d4e0179','','CHAN',5,900000,'catalogue');
insert into "totals" values
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','expected','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7212-92b3-21a8ca638d81',5,900000),
('01a1949e-d680-724c-80af-dd4197754f72','expected','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','',78,78),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','',-29,-708422),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7548-8365-ec9436938e03','',-22,-3960000),
('01a1949e-d680-724c-80af-dd4197754f72','gift','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','gift','GAO','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','',-1,-477507),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','',-63,-1411775),
('01a1949e-d680-724c-80af-dd4197754f72','gift','SUA','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','',-10,-417420),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','promise','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7212-92b3-21a8ca638d81',-5,-900000),
('01a1949e-d680-724c-80af-dd4197754f72','promise','VND','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','',-78,-78),
('01a1949e-d680-724c-80af-dd4197754f72','received','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',14,280835),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7212-92b3-21a8ca638d81',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7acd-b0cd-d01b068b6ba3',15,427587),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7548-8365-ec9436938e03','01a1949e-d680-7212-92b3-21a8ca638d81',22,3960000),
('01a1949e-d680-724c-80af-dd4197754f72','transit','CHAN','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-79fa-82c6-c219eda0dae1',0,0),
('01a1949e-d680-724c-80af-dd4197754f72','transit','GAO','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7c95-b599-a5e2477d63f4',1,477507),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7c95-b599-a5e2477d63f4',63,1411775),
('01a1949e-d680-724c-80af-dd4197754f72','transit','SUA','01a1949e-d680-7889-9fe9-6b9f0ce3d0f9','01a1949e-d680-7c95-b599-a5e2477d63f4',10,417420),
('01a1949e-d680-7b5e-b3ac-529cfd38bf32','gift','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','',-29,-875895),
('01a1949e-d680-7b5e-b3ac-529cfd38bf32','transit','CHAN','01a1949e-d680-7214-bd62-63e8bf8db3a0','01a1949e-d680-7cdf-8a86-07b4814bd593',29,875895);
insert into "need_lines" values
('01a194eb-8832-7ee8-9562-8a922f77c2d2','01a194eb-8832-729e-bc7e-250d644d02ae',0,'SUA',42,42,'urgent',0,0,0,0),
('01a194f0-db60-7202-ae10-a009820a823b','01a194f0-db60-7697-b8cb-0c766a456f6c',0,'CHAN',13,13,'urgent',0,0,0,0),
('01a194f0-db60-7d30-93bc-0ba905e2bf6d','01a194f0-db60-7697-b8cb-0c766a456f6c',1,'VND',12,12,'urgent',0,0,0,0),
('01a194f0-db60-75ea-ae33-b2dd24878ad6','01a194f0-db60-7697-b8cb-0c766a456f6c',2,'CHAN',53,0,'urgent',0,0,0,0),
('01a194f0-db60-7771-9a3a-ae1ba92c11ee','01a194f0-db60-715e-8e13-9c7d3724c556',0,'GAO',36,null,'urgent',0,0,0,0),
('01a194f0-db60-7926-a4c4-2c92784138f2','01a194f0-db60-715e-8e13-9c7d3724c556',1,'SUA',4062260,null,'urgent',0,0,0,0),
('01a19518-62b6-7d65-ad51-bf63e7be24b1','01a19518-62b6-7456-a5a0-0cc7aade6147',0,'VND',4995180,null,'urgent',0,0,0,0),
('01a19518-62b6-75aa-abb2-65a5210b3dcc','01a19518-62b6-7456-a5a0-0cc7aade6147',1,'VND',600691,null,'urgent',0,0,0,0),
('01a19544-2dd9-7198-9fd8-dffc43dd1253','01a19544-2dd9-73b3-a162-c79c580577a8',0,'SUA',12,null,'urgent',0,0,0,0),
('01a19544-2dd9-706f-aafc-35b2a6d3df78','01a19544-2dd9-73b3-a162-c79c580577a8',1,'VND',12,null,'urgent',0,0,0,0),
('01a19544-2dd9-73ff-8262-926db855a9ef','01a19544-2dd9-73b3-a162-c79c580577a8',2,'VND',23,null,'urgent',0,0,0,0),
('01a19682-274e-7d8c-b92e-0da40324d3a6','01a19682-274e-7e0c-abc5-14c7a23579f4',0,'VND',50,null,'urgent',0,0,0,0),
('01a19682-274e-7b12-975f-150eefce1b16','01a19682-274e-7e0c-abc5-14c7a23579f4',1,'GAO',8,null,'urgent',0,0,0,0),
('01a19682-274e-75f0-be78-cebcb3b5e805','01a19682-274e-7e0c-abc5-14c7a23579f4',2,'GAO',2421035,null,'urgent',0,0,0,0),
('01a19605-41cf-7a8a-b475-8257b44d74fb','01a19605-41cf-7940-868b-1da3bf741c7e',0,'CHAN',60,30,'urgent',5,0,22,0),
('01a19605-41cf-7dc8-ba71-73f08babf47d','01a19605-41cf-7940-868b-1da3bf741c7e',1,'CHAN',19,19,'urgent',0,0,0,0),
('01a19605-41cf-729e-91ca-ec8aeac9fba2','01a19605-41cf-7940-868b-1da3bf741c7e',2,'SUA',32,26,'urgent',0,0,0,0),
('01a19774-5a98-7bc0-b791-5ab5dcdb0915','01a19774-5a98-76d8-a0ea-e88bd47c2d1f',0,'GAO',34,null,'urgent',0,0,0,0),
('01a19774-5a98-7132-a5bc-aedb1631d279','01a19774-5a98-76d8-a0ea-e88bd47c2d1f',1,'GAO',17,null,'urgent',0,0,0,0),
('01a19bc8-43f7-7513-ab66-eec629194ed4','01a19bc8-43f7-769d-a8c0-da4cc40b64b7',0,'VND',22,null,'urgent',0,0,0,0),
('01a19bc8-43f7-7e76-ad0c-5ea23684dbff','01a19bc8-43f7-769d-a8c0-da4cc40b64b7',1,'VND',37,null,'urgent',0,0,0,0),
('01a19bc8-43f7-70c7-9c71-52e028f6a60d','01a19bc8-43f7-769d-a8c0-da4cc40b64b7',2,'SUA',27,null,'urgent',0,0,0,0),
('01a19cd7-7812-7d94-8b83-bab0c43b4889','01a19cd7-7812-7529-904f-15f3e8fa3d8c',0,'VND',17,null,'urgent',0,0,0,0),
('01a19cd7-7812-7b80-9741-fc1bb58c5930','01a19cd7-7812-7529-904f-15f3e8fa3d8c',1,'CHAN',10,null,'urgent',0,0,0,0),
('01a19dc4-85dd-7076-85a1-894547ca8b61','01a19dc4-85dd-7f09-adbd-09654bdc8b2a',0,'CHAN',25,6,'urgent',0,0,0,0),
('01a19dc4-85dd-7cf9-a79d-bea1f2a067a3','01a19dc4-85dd-7f09-adbd-09654bdc8b2a',1,'CHAN',54,54,'urgent',0,0,0,0),
('01a1a099-c927-7155-b80f-49d6339d9202','01a1a099-c927-7242-877a-4d45f7f5b2f3',0,'SUA',21,21,'urgent',0,0,0,0),
('01a19a3f-e3f5-7f6c-8a40-cb22dc3e663c','01a19a3f-e3f5-7462-bf67-dd80eac317b6',0,'GAO',30,null,'urgent',0,0,0,0),
('01a19a3f-e3f5-7649-84ed-0fb3e8125154','01a19a3f-e3f5-7462-bf67-dd80eac317b6',1,'GAO',2320833,null,'urgent',0,0,0,0),
('01a19a3f-e3f5-7e08-a8e4-abbf2b37e3e9','01a19a3f-e3f5-7462-bf67-dd80eac317b6',2,'SUA',37,null,'urgent',0,0,0,0),
('01a1a18d-e570-7e64-b275-df9bf1bbcb93','01a1a18d-e570-7889-be5f-7fdda90d233c',0,'CHAN',16,null,'urgent',0,0,0,0),
('01a1a1f9-7d7f-7eda-a125-1e5be12fa0e0','01a1a1f9-7d7f-7350-a353-6c3da2f71a9d',0,'SUA',47,null,'urgent',0,0,0,0),
('01a1a259-947c-7161-8bb6-0ba44a7cd93b','01a1a259-947c-7e6d-8fbd-d731c27b69ba',0,'GAO',34,null,'urgent',0,0,0,0),
('01a1a259-947c-7e9b-b6dc-8165cf844b8b','01a1a259-947c-7e6d-8fbd-d731c27b69ba',1,'CHAN',55,null,'urgent',0,0,0,0),
('01a1a4d4-561d-7a57-893e-851567b84459','01a1a4d4-561d-7303-8d98-bc7f4a941f78',0,'CHAN',17,null,'urgent',0,0,0,0),
('01a1a4d4-561d-7536-bb12-68429fdd5204','01a1a4d4-561d-7303-8d98-bc7f4a941f78',1,'VND',4731136,null,'urgent',0,0,0,0),
('01a1a4d4-561d-7d08-aa7a-a394dc9271b9','01a1a4d4-561d-7303-8d98-bc7f4a941f78',2,'CHAN',42,null,'urgent',0,0,0,0);
insert into "needs" values
('01a194eb-8832-729e-bc7e-250d644d02ae',1,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','verified','urgent','lacking',null,null,null,null,null,null,0,1793499826226,1793717568068,1793717568068,null,null),
('01a194f0-db60-7697-b8cb-0c766a456f6c',2,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','verified','urgent','lacking',null,null,null,null,null,null,0,1793500175200,1793548691309,1793548691309,null,null),
('01a194f0-db60-715e-8e13-9c7d3724c556',3,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7acd-b0cd-d01b068b6ba3','01a1949e-d680-77e0-a05f-f0bfe92ac996','returned','urgent',null,null,null,null,null,null,null,0,1793500175200,null,null,null,null),
('01a19518-62b6-7456-a5a0-0cc7aade6147',4,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','returned','urgent',null,null,null,null,null,null,null,0,1793502765750,null,null,null,null),
('01a19544-2dd9-73b3-a162-c79c580577a8',5,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','submitted','urgent',null,null,null,null,null,null,null,0,1793505635801,null,null,null,null),
('01a19682-274e-7e0c-abc5-14c7a23579f4',6,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','returned','urgent',null,null,null,null,null,null,null,0,1793526474574,null,null,null,null),
('01a19605-41cf-7940-868b-1da3bf741c7e',7,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','verified','urgent','partly',null,null,null,null,null,'other',0,1793528063660,1793534589794,1793675849398,null,null),
('01a19774-5a98-76d8-a0ea-e88bd47c2d1f',8,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','closed','urgent',null,null,null,null,null,null,null,0,1793542347416,null,null,1793639186998,'helped_by_others'),
('01a19bc8-43f7-769d-a8c0-da4cc40b64b7',9,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7212-92b3-21a8ca638d81','01a1949e-d680-711c-9199-3f98e5465b89','submitted','urgent',null,null,null,null,null,null,null,0,1793614955511,null,null,null,null),
('01a19cd7-7812-7529-904f-15f3e8fa3d8c',10,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','submitted','urgent',null,null,null,null,null,null,null,0,1793632729106,null,null,null,null),
('01a19dc4-85dd-7f09-adbd-09654bdc8b2a',11,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','verified','urgent','lacking',null,null,null,null,null,null,0,1793648264669,1793771241227,1793771241227,null,null),
('01a1a099-c927-7242-877a-4d45f7f5b2f3',12,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','verified','urgent','lacking',null,null,null,null,null,'other',0,1793695795495,1793749849016,1793749849016,null,null),
('01a19a3f-e3f5-7462-bf67-dd80eac317b6',13,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7cdf-8a86-07b4814bd593','01a1949e-d680-7c7f-b19e-f6a38191422a','submitted','urgent',null,null,null,null,null,null,null,0,1793711328312,null,null,null,null),
('01a1a18d-e570-7889-be5f-7fdda90d233c',14,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7c95-b599-a5e2477d63f4','01a1949e-d680-711c-9199-3f98e5465b89','submitted','urgent',null,null,null,null,null,null,null,0,1793711793520,null,null,null,null),
('01a1a1f9-7d7f-7350-a353-6c3da2f71a9d',15,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','submitted','urgent',null,null,null,null,null,null,null,0,1793718844799,null,null,null,null),
('01a1a259-947c-7e6d-8fbd-d731c27b69ba',16,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-79fa-82c6-c219eda0dae1','01a1949e-d680-7dc7-8328-5ba2b4d77600','submitted','urgent',null,null,null,null,null,null,null,0,1793725142140,null,null,null,null),
('01a1a4d4-561d-7303-8d98-bc7f4a941f78',17,'01a1949e-d680-724c-80af-dd4197754f72','01a1949e-d680-7acd-b0cd-d01b068b6ba3','01a1949e-d680-77e0-a05f-f0bfe92ac996','submitted','urgent',null,null,null,null,null,null,null,0,1793766741533,null,null,null,null);
insert into "texts" values
('8d25e0e4d3e5e1f9e93104235dd74c61eca66a209a1ee17251a5bd2ea3a1b750','01a194eb-8832-729e-bc7e-250d644d02ae','situation','Nước ngập.','01a194eb88327aaeb6fbd461b18e3c8c',1793499826226),
('f459a8a3006e9c2aaa47fcf82b23f780e2c9fd7cd41625a84ced5fe60c183d53','01a194f0-db60-7697-b8cb-0c766a456f6c','situation','Nước ngập.','01a194f0db607d2b8120dd059a389f21',1793500175200),
('0019a2acd09e9a105270764352b306ae50e9ddf9ea55a32c314373551fb6284c','01a194f0-db60-715e-8e13-9c7d3724c556','situation','Nước ngập.','01a194f0db6077a1982cdae344aa4208',1793500175200),
('7f6769c700e3566a95cda8084d4fd332ed2840475dd7c2e3b4d62323d4fcd15c','01a19518-62b6-7456-a5a0-0cc7aade6147','situation','Nước ngập.','01a1951862b67a9497ec5c401ace815c',1793502765750),
('2a71683b8ca75b8fc976c3d8b5d4327a8ee3695c067e023b9d35e9d7ddf8dea2','01a19544-2dd9-73b3-a162-c79c580577a8','situation','Nước ngập.','01a195442dd9762f891ec4aac15248ff',1793505635801),
('39cb13e7eda8c7e13c74327b8422b17f524b09862a1288fa335c2a1f199054ed','01a19682-274e-7e0c-abc5-14c7a23579f4','situation','Nước ngập.','01a19682274e714190c00bcb0f478a7f',1793526474574),
('d655ec5a0f03e889fae85f7e115187328864f1642d67089eddf967873477e5f8','01a19605-41cf-7940-868b-1da3bf741c7e','situation','Nước ngập.','01a1969a66ac747cbf1ab7a5171b7aad',1793528063660),
('19934e2d22fc526c280f853d1370666aaa8d0a45e75d31f3e289f16f58fe2582','01a19774-5a98-76d8-a0ea-e88bd47c2d1f','situation','Nước ngập.','01a197745a987971bad827f81472cf3a',1793542347416),
('1fba2d810c533c9c5c566c59fdfedc772bba04f91ba902c86f608b3d6bc65888','01a19682-274e-7e0c-abc5-14c7a23579f4','question','Cho bao nhiêu cháu?','01a19979d34f7d218f634b8a206b4034',1793576260431),
('fa49d0b843964d4564dab9b1bc50927094a38e2699f0e2ca24d2d248c4bee21a','01a19518-62b6-7456-a5a0-0cc7aade6147','question','Cho bao nhiêu cháu?','01a19a375d187606b7af75b996c32944',1793588682008),
('96c93f23e12f6178ef158e6c55704abbf51bd234e55c368b6f2853e98f227131','01a194f0-db60-715e-8e13-9c7d3724c556','question','Cho bao nhiêu cháu?','01a19a97330e71829334f36d827032c2',1793594962702),
('f396d55aef17b1615c66933f9c6c39d8a6a0bab5a1dde63867aa68f692e9e2b7','01a19bc8-43f7-769d-a8c0-da4cc40b64b7','situation','Nước ngập.','01a19bc843f771d2a5df12418de300c3',1793614955511),
('1bb45805f4204ab6ebfc1c0fd2a319f0759865e714d2d46a94b112c772906e44','01a19cd7-7812-7529-904f-15f3e8fa3d8c','situation','Nước ngập.','01a19cd778127a6986d126083409d4ab',1793632729106),
('398917204485e80d5009972d32705233fe1302f75524953208ee8ebeb72e8d3d','01a19dc4-85dd-7f09-adbd-09654bdc8b2a','situation','Nước ngập.','01a19dc485dd737c811726214fd63d81',1793648264669),
('4338df3e74c9ffdc7c2d62ac227439c211c4c6a9cccb52e61dbc0e10c9c0221a','01a19f7e-de17-78e0-a1a6-beb6b2e6ba4a','reason','Nhập nhầm','01a19f7ede177be3a881be6c49514b9e',1793677254167),
('9105a807c6cf5d2b881e5441fde09be3b463482f6e8bcf539547b274d77f49d4','01a1a099-c927-7242-877a-4d45f7f5b2f3','situation','Nước ngập.','01a1a099c92776198eaf7addf8c9edb0',1793695795495),
('656876fb9c02924e68791c795a69012d4204121ea3faa040f1f4322e61c41482','01a19a3f-e3f5-7462-bf67-dd80eac317b6','situation','Nước ngập.','01a1a186cc387e35bbc988a56e4f1629',1793711328312),
('349034418f7bb5b32016d3061c09195c57a2e660400ed3b0779bcfa7105ead18','01a1a18d-e570-7889-be5f-7fdda90d233c','situation','Nước ngập.','01a1a18de570776593417e6003f6b337',1793711793520),
('60f12061119df4f85b154d1638a8a68cc0fb05374ef17beff01c0ed7ed76de36','01a1a1f9-7d7f-7350-a353-6c3da2f71a9d','situation','Nước ngập.','01a1a1f97d7f79029ac45b21d4ff1af6',1793718844799),
('980534091376ac98750645d13db0d253a4eca90969efe6d133328d8dc99099d9','01a1a259-947c-7e6d-8fbd-d731c27b69ba','situation','Nước ngập.','01a1a259947c7d949e16d51ff0c92e6c',1793725142140),
('a5d6eab97c09bd4f5e8edb14b7047ba3a6e15c026ce9e47d912c67dc4ae07cb8','01a1a4d4-561d-7303-8d98-bc7f4a941f78','situation','Nước ngập.','01a1a4d4561d718a953df209e84e4a9f',1793766741533);
insert into "periods" values
('01a1992b-b29a-76da-94ff-c272e0b2d201','01a1949e-d680-724c-80af-dd4197754f72','2026-10-14','2026-10-23','closed','{"closing":0,"credits":0,"damaged":{"cash":0,"goods":0},"debits":0,"given":{"cash":0,"goods":0},"missing":{"cash":0,"goods":0},"onTheWay":{"cash":0,"goods":0},"opened":0,"opening":0,"promised":{"cash":0,"goods":0},"received":{"cash":0,"goods":0},"statement":0,"undebited":0,"unrecorded":0}','b8106ecfe66a8caf0944282dbe2582dd8b19673093dd09e4edea34bfe4209df9',6,'01a1949e-d680-7ffd-8095-bc2c13f1efea',1793571140250,'01a1949e-d680-773f-afa4-ad921042a3e7',1793571140250,7);
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
CREATE UNIQUE INDEX `acts_key` ON `acts` (`key`,`account`);
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
