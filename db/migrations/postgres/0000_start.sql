CREATE TABLE "credentials" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" bigint NOT NULL,
	"made_by" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"cluster" text,
	"school" text
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"user_id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"enabled_at" bigint,
	"last_step" bigint NOT NULL,
	"recovery_hashes" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"membership" text,
	"device" text,
	"second_factor_at" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"username" text,
	"display_username" text,
	"code" text,
	"disabled_at" bigint,
	"seen_at" bigint,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "export_counts" (
	"day" text NOT NULL,
	"file" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "export_counts_key" PRIMARY KEY("day","file")
);
--> statement-breakpoint
CREATE TABLE "exports" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"file" text NOT NULL,
	"asked" text NOT NULL,
	"account" text NOT NULL,
	"role" text NOT NULL,
	"organisation" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consignment_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"consignment" text NOT NULL,
	"position" bigint NOT NULL,
	"pledge" text,
	"need_line" text,
	"item" text NOT NULL,
	"quantity" bigint NOT NULL,
	"value" bigint NOT NULL,
	"basis" text,
	"promised_value" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consignments" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"campaign" text NOT NULL,
	"site" text NOT NULL,
	"school" text NOT NULL,
	"cluster" text,
	"means" text NOT NULL,
	"state" text NOT NULL,
	"sent_on" text NOT NULL,
	"sent_at" bigint NOT NULL,
	"expected_on" text,
	"document" text,
	"carrier" text,
	"plate" text,
	"driver_name" text,
	"driver_phone" text
);
--> statement-breakpoint
CREATE TABLE "discrepancies" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"campaign" text NOT NULL,
	"consignment" text NOT NULL,
	"line" text,
	"item" text NOT NULL,
	"kind" text NOT NULL,
	"quantity" bigint NOT NULL,
	"settled" bigint NOT NULL,
	"state" text NOT NULL,
	"opened_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "explanations" (
	"id" text PRIMARY KEY NOT NULL,
	"discrepancy" text NOT NULL,
	"role" text NOT NULL,
	"organisation" text NOT NULL,
	"explained_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pledges" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"campaign" text NOT NULL,
	"cluster" text NOT NULL,
	"need" text,
	"need_line" text,
	"item" text NOT NULL,
	"quantity" bigint NOT NULL,
	"value" bigint NOT NULL,
	"released" bigint DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"lapses_on" text NOT NULL,
	"pledged_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt_lines" (
	"receipt" text NOT NULL,
	"position" bigint NOT NULL,
	"line" text,
	"item" text NOT NULL,
	"good" bigint NOT NULL,
	"damaged" bigint NOT NULL,
	"missing" bigint NOT NULL,
	"surplus" bigint NOT NULL,
	"value" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"consignment" text NOT NULL,
	"received_on" text NOT NULL,
	"received_by_name" text NOT NULL,
	"received_by_position" text NOT NULL,
	"own_cluster" boolean NOT NULL,
	"entered_from" text,
	"signature" text,
	"evidence" text NOT NULL,
	"confirmed_at" bigint NOT NULL,
	"reversed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "acts" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"account" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"seq" bigint,
	"audience" text NOT NULL,
	"school" text,
	"status" bigint NOT NULL,
	"answer" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cells" (
	"campaign" text NOT NULL,
	"account" text NOT NULL,
	"item" text NOT NULL,
	"giver" text NOT NULL,
	"site" text NOT NULL,
	"need_line" text NOT NULL,
	"pledge" text NOT NULL,
	"consignment_line" text NOT NULL,
	"quantity" bigint NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "cells_key" PRIMARY KEY("pledge","consignment_line","need_line","site","giver","item","account","campaign")
);
--> statement-breakpoint
CREATE TABLE "days" (
	"campaign" text NOT NULL,
	"account" text NOT NULL,
	"item" text NOT NULL,
	"giver" text NOT NULL,
	"day" text NOT NULL,
	"quantity" bigint NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "days_key" PRIMARY KEY("campaign","account","item","giver","day")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"campaign" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"effective_on" text NOT NULL,
	"received_cash" bigint NOT NULL,
	"received_goods" bigint NOT NULL,
	"worth" bigint NOT NULL,
	"reverses" bigint,
	"leaf" text NOT NULL,
	"leaf_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lacks" (
	"campaign" text NOT NULL,
	"item" text NOT NULL,
	"quantity" bigint NOT NULL,
	"needs" bigint NOT NULL,
	CONSTRAINT "lacks_key" PRIMARY KEY("campaign","item")
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"what" text NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "mentions_what_seq_pk" PRIMARY KEY("what","seq")
);
--> statement-breakpoint
CREATE TABLE "movements" (
	"seq" bigint NOT NULL,
	"position" bigint NOT NULL,
	"from_account" text NOT NULL,
	"from_giver" text NOT NULL,
	"from_site" text NOT NULL,
	"from_need_line" text NOT NULL,
	"from_pledge" text NOT NULL,
	"from_consignment_line" text NOT NULL,
	"to_account" text NOT NULL,
	"to_giver" text NOT NULL,
	"to_site" text NOT NULL,
	"to_need_line" text NOT NULL,
	"to_pledge" text NOT NULL,
	"to_consignment_line" text NOT NULL,
	"item" text NOT NULL,
	"quantity" bigint NOT NULL,
	"value" bigint NOT NULL,
	"basis" text,
	CONSTRAINT "movements_seq_position_pk" PRIMARY KEY("seq","position")
);
--> statement-breakpoint
CREATE TABLE "reversal_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"account" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "totals" (
	"campaign" text NOT NULL,
	"account" text NOT NULL,
	"item" text NOT NULL,
	"giver" text NOT NULL,
	"site" text NOT NULL,
	"quantity" bigint NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "totals_key" PRIMARY KEY("campaign","account","item","giver","site")
);
--> statement-breakpoint
CREATE TABLE "cosignatures" (
	"witness" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"line" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_hashes" (
	"level" bigint NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "log_hashes_key" PRIMARY KEY("level","position")
);
--> statement-breakpoint
CREATE TABLE "log_head" (
	"number" bigint PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"edge" text NOT NULL,
	"checkpoint" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "line_links" (
	"id" text PRIMARY KEY NOT NULL,
	"line" text NOT NULL,
	"seq" bigint NOT NULL,
	"pledge" text,
	"cluster" text,
	"consignment" text,
	"amount" bigint NOT NULL,
	"fulfilled" bigint NOT NULL,
	"tier" text NOT NULL,
	"evidence" json NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "payers" (
	"payer" text NOT NULL,
	"cluster" text NOT NULL,
	"seen_at" bigint NOT NULL,
	"matches" bigint NOT NULL,
	CONSTRAINT "payers_payer_cluster_pk" PRIMARY KEY("payer","cluster")
);
--> statement-breakpoint
CREATE TABLE "statement_layouts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"columns" text NOT NULL,
	"made_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"statement" text NOT NULL,
	"campaign" text NOT NULL,
	"position" bigint NOT NULL,
	"row" bigint NOT NULL,
	"on" text NOT NULL,
	"time" text,
	"direction" text NOT NULL,
	"amount" bigint NOT NULL,
	"balance" bigint,
	"memo" text NOT NULL,
	"reference" text,
	"payer_account" text,
	"payer_name" text,
	"fingerprint" text NOT NULL,
	"occurrence" bigint NOT NULL,
	"state" text NOT NULL,
	"linked" bigint NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"campaign" text NOT NULL,
	"account" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"brought_at" bigint NOT NULL,
	"lines" bigint NOT NULL,
	"added" bigint NOT NULL,
	"added_first_on" text,
	"added_last_on" text,
	"posted" bigint NOT NULL,
	"posted_up_to" bigint NOT NULL,
	"opening" bigint NOT NULL,
	"credit_sum" bigint NOT NULL,
	"debit_sum" bigint NOT NULL,
	"summary" text
);
--> statement-breakpoint
CREATE TABLE "contact_viewings" (
	"id" text PRIMARY KEY NOT NULL,
	"need" text NOT NULL,
	"account" text NOT NULL,
	"role" text NOT NULL,
	"organisation" text NOT NULL,
	"viewed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "need_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"need" text NOT NULL,
	"position" bigint NOT NULL,
	"item" text NOT NULL,
	"asked" bigint NOT NULL,
	"approved" bigint,
	"urgency" text NOT NULL,
	"promised" bigint DEFAULT 0 NOT NULL,
	"held" bigint DEFAULT 0 NOT NULL,
	"on_the_way" bigint DEFAULT 0 NOT NULL,
	"received" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "needs" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"campaign" text NOT NULL,
	"site" text NOT NULL,
	"school" text NOT NULL,
	"status" text NOT NULL,
	"urgency" text NOT NULL,
	"coverage" text,
	"people_affected" bigint,
	"lat" double precision,
	"lng" double precision,
	"contact_name" text,
	"contact_phone" text,
	"entered_from" text,
	"text_released" boolean NOT NULL,
	"posted_at" bigint NOT NULL,
	"verified_at" bigint,
	"still_needed_at" bigint,
	"closed_at" bigint,
	"close_reason" text
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"hash" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"field" text NOT NULL,
	"text" text NOT NULL,
	"salt" text NOT NULL,
	"written_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "digest_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"on" text NOT NULL,
	"due_at" bigint NOT NULL,
	"tries" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"notice" text NOT NULL,
	"subscription" text NOT NULL,
	"due_at" bigint NOT NULL,
	"tries" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_settings" (
	"account" text PRIMARY KEY NOT NULL,
	"way" text NOT NULL,
	"quiet_from" bigint NOT NULL,
	"quiet_to" bigint NOT NULL,
	"email" text,
	"language" text NOT NULL,
	"digest_on" text
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"school" text,
	"cluster" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"session" text NOT NULL,
	"account" text NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"language" text NOT NULL,
	"made_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "carried_things" (
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"thing" text NOT NULL,
	"code" text,
	"since" text NOT NULL,
	"quantity" bigint NOT NULL,
	"note" text,
	CONSTRAINT "carried_things_period_kind_thing_pk" PRIMARY KEY("period","kind","thing")
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"starts_on" text NOT NULL,
	"until" text NOT NULL,
	"state" text NOT NULL,
	"counted" text NOT NULL,
	"hash" text NOT NULL,
	"head_seq" bigint NOT NULL,
	"counted_by" text NOT NULL,
	"counted_at" bigint NOT NULL,
	"closed_by" text,
	"closed_at" bigint,
	"seq" bigint
);
--> statement-breakpoint
CREATE TABLE "photo_files" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"account" text NOT NULL,
	"photo" text NOT NULL,
	"small" text NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"bytes" bigint NOT NULL,
	"arrived_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text PRIMARY KEY NOT NULL,
	"need" text,
	"receipt" text,
	"position" bigint NOT NULL,
	"sha256" text NOT NULL,
	"released" boolean NOT NULL,
	"erased_at" bigint,
	"erased_for" text
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hazard" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"communes" json NOT NULL,
	"lapse_days" bigint NOT NULL,
	"silence_days" bigint NOT NULL,
	"glide" text,
	"memo_prefix" text NOT NULL,
	"receipt_evidence" text NOT NULL,
	"reversal_limit" bigint,
	"bank_bin" text,
	"bank_account" text,
	"bank_holder" text,
	"opened_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"before" text,
	"after" text NOT NULL,
	"at" bigint NOT NULL,
	"account" text NOT NULL,
	"role" text,
	"import_id" text
);
--> statement-breakpoint
CREATE TABLE "choices" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"search" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "communes" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"lat" double precision NOT NULL,
	"lng" double precision NOT NULL,
	"is_located" boolean DEFAULT true NOT NULL,
	"search" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"account" text NOT NULL,
	"at" bigint NOT NULL,
	"added" bigint NOT NULL,
	"changed" bigint NOT NULL,
	"unchanged" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"category" text NOT NULL,
	"unit" text NOT NULL,
	"unit_en" text NOT NULL,
	"scale" bigint NOT NULL,
	"packs" text NOT NULL,
	"value" bigint NOT NULL,
	"search" text NOT NULL,
	"retired_at" bigint
);
--> statement-breakpoint
CREATE TABLE "old_communes" (
	"id" text PRIMARY KEY NOT NULL,
	"commune" text NOT NULL,
	"name" text NOT NULL,
	"district" text NOT NULL,
	"province" text NOT NULL,
	"code" text
);
--> statement-breakpoint
CREATE TABLE "provinces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"department" text NOT NULL,
	"chosen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"cluster" text,
	"commune" text NOT NULL,
	"search" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" text PRIMARY KEY NOT NULL,
	"school" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"main" boolean NOT NULL,
	"lat" double precision NOT NULL,
	"lng" double precision NOT NULL,
	"position_from" text NOT NULL,
	"pupils" bigint NOT NULL,
	"staff" bigint NOT NULL,
	"closed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "safe_sites" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"site" text NOT NULL,
	"said_at" bigint NOT NULL,
	"entered_from" text
);
--> statement-breakpoint
CREATE TABLE "site_calls" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"site" text NOT NULL,
	"caller" text,
	"outcome" text,
	"note" text,
	"called_at" bigint,
	"calls" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_cluster_clusters_id_fk" FOREIGN KEY ("cluster") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_school_schools_id_fk" FOREIGN KEY ("school") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consignment_lines" ADD CONSTRAINT "consignment_lines_consignment_consignments_id_fk" FOREIGN KEY ("consignment") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consignment_lines" ADD CONSTRAINT "consignment_lines_pledge_pledges_id_fk" FOREIGN KEY ("pledge") REFERENCES "public"."pledges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consignment_lines" ADD CONSTRAINT "consignment_lines_need_line_need_lines_id_fk" FOREIGN KEY ("need_line") REFERENCES "public"."need_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consignment_lines" ADD CONSTRAINT "consignment_lines_item_items_id_fk" FOREIGN KEY ("item") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consignments" ADD CONSTRAINT "consignments_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consignments" ADD CONSTRAINT "consignments_site_sites_id_fk" FOREIGN KEY ("site") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consignments" ADD CONSTRAINT "consignments_school_schools_id_fk" FOREIGN KEY ("school") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consignments" ADD CONSTRAINT "consignments_cluster_clusters_id_fk" FOREIGN KEY ("cluster") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_consignment_consignments_id_fk" FOREIGN KEY ("consignment") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_line_consignment_lines_id_fk" FOREIGN KEY ("line") REFERENCES "public"."consignment_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_item_items_id_fk" FOREIGN KEY ("item") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_discrepancy_discrepancies_id_fk" FOREIGN KEY ("discrepancy") REFERENCES "public"."discrepancies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_cluster_clusters_id_fk" FOREIGN KEY ("cluster") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_need_needs_id_fk" FOREIGN KEY ("need") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_need_line_need_lines_id_fk" FOREIGN KEY ("need_line") REFERENCES "public"."need_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_item_items_id_fk" FOREIGN KEY ("item") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_lines" ADD CONSTRAINT "receipt_lines_receipt_receipts_id_fk" FOREIGN KEY ("receipt") REFERENCES "public"."receipts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_lines" ADD CONSTRAINT "receipt_lines_line_consignment_lines_id_fk" FOREIGN KEY ("line") REFERENCES "public"."consignment_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_lines" ADD CONSTRAINT "receipt_lines_item_items_id_fk" FOREIGN KEY ("item") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_consignment_consignments_id_fk" FOREIGN KEY ("consignment") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_seq_entries_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."entries"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reversal_requests" ADD CONSTRAINT "reversal_requests_seq_entries_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."entries"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_links" ADD CONSTRAINT "line_links_line_statement_lines_id_fk" FOREIGN KEY ("line") REFERENCES "public"."statement_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_links" ADD CONSTRAINT "line_links_pledge_pledges_id_fk" FOREIGN KEY ("pledge") REFERENCES "public"."pledges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_links" ADD CONSTRAINT "line_links_cluster_clusters_id_fk" FOREIGN KEY ("cluster") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_links" ADD CONSTRAINT "line_links_consignment_consignments_id_fk" FOREIGN KEY ("consignment") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payers" ADD CONSTRAINT "payers_cluster_clusters_id_fk" FOREIGN KEY ("cluster") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_statement_statements_id_fk" FOREIGN KEY ("statement") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_viewings" ADD CONSTRAINT "contact_viewings_need_needs_id_fk" FOREIGN KEY ("need") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_lines" ADD CONSTRAINT "need_lines_need_needs_id_fk" FOREIGN KEY ("need") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_lines" ADD CONSTRAINT "need_lines_item_items_id_fk" FOREIGN KEY ("item") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_site_sites_id_fk" FOREIGN KEY ("site") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_school_schools_id_fk" FOREIGN KEY ("school") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_mails" ADD CONSTRAINT "digest_mails_account_users_id_fk" FOREIGN KEY ("account") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_deliveries" ADD CONSTRAINT "notice_deliveries_notice_notices_id_fk" FOREIGN KEY ("notice") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_deliveries" ADD CONSTRAINT "notice_deliveries_subscription_push_subscriptions_id_fk" FOREIGN KEY ("subscription") REFERENCES "public"."push_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_account_users_id_fk" FOREIGN KEY ("account") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_session_sessions_id_fk" FOREIGN KEY ("session") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_account_users_id_fk" FOREIGN KEY ("account") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carried_things" ADD CONSTRAINT "carried_things_period_periods_id_fk" FOREIGN KEY ("period") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_need_needs_id_fk" FOREIGN KEY ("need") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_receipt_receipts_id_fk" FOREIGN KEY ("receipt") REFERENCES "public"."receipts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "old_communes" ADD CONSTRAINT "old_communes_commune_communes_id_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_cluster_clusters_id_fk" FOREIGN KEY ("cluster") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_commune_communes_id_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_school_schools_id_fk" FOREIGN KEY ("school") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safe_sites" ADD CONSTRAINT "safe_sites_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safe_sites" ADD CONSTRAINT "safe_sites_site_sites_id_fk" FOREIGN KEY ("site") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_calls" ADD CONSTRAINT "site_calls_campaign_campaigns_id_fk" FOREIGN KEY ("campaign") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_calls" ADD CONSTRAINT "site_calls_site_sites_id_fk" FOREIGN KEY ("site") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_calls" ADD CONSTRAINT "site_calls_caller_users_id_fk" FOREIGN KEY ("caller") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credentials_user" ON "credentials" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_user" ON "invitations" USING btree ("user_id","made_at");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_school" ON "memberships" USING btree ("school");--> statement-breakpoint
CREATE INDEX "memberships_cluster" ON "memberships" USING btree ("cluster");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "users_username" ON "users" USING btree ("username");--> statement-breakpoint
CREATE UNIQUE INDEX "users_code" ON "users" USING btree ("code");--> statement-breakpoint
CREATE INDEX "users_search" ON "users" USING btree ("search","id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "exports_at" ON "exports" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "consignment_lines_position" ON "consignment_lines" USING btree ("consignment","position");--> statement-breakpoint
CREATE INDEX "consignment_lines_pledge" ON "consignment_lines" USING btree ("pledge");--> statement-breakpoint
CREATE INDEX "consignment_lines_need_line" ON "consignment_lines" USING btree ("need_line");--> statement-breakpoint
CREATE UNIQUE INDEX "consignments_number" ON "consignments" USING btree ("number");--> statement-breakpoint
CREATE INDEX "consignments_school" ON "consignments" USING btree ("school","number");--> statement-breakpoint
CREATE INDEX "consignments_site" ON "consignments" USING btree ("site","number");--> statement-breakpoint
CREATE INDEX "consignments_cluster" ON "consignments" USING btree ("cluster","number");--> statement-breakpoint
CREATE INDEX "consignments_campaign" ON "consignments" USING btree ("campaign","number");--> statement-breakpoint
CREATE INDEX "consignments_state" ON "consignments" USING btree ("campaign","state","sent_on","id");--> statement-breakpoint
CREATE INDEX "consignments_fund" ON "consignments" USING btree ("campaign","number") WHERE "consignments"."cluster" is null;--> statement-breakpoint
CREATE INDEX "consignments_document" ON "consignments" USING btree ("campaign","document");--> statement-breakpoint
CREATE UNIQUE INDEX "discrepancies_number" ON "discrepancies" USING btree ("number");--> statement-breakpoint
CREATE INDEX "discrepancies_consignment" ON "discrepancies" USING btree ("consignment");--> statement-breakpoint
CREATE INDEX "discrepancies_state" ON "discrepancies" USING btree ("campaign","state","number");--> statement-breakpoint
CREATE INDEX "explanations_discrepancy" ON "explanations" USING btree ("discrepancy","explained_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "pledges_number" ON "pledges" USING btree ("number");--> statement-breakpoint
CREATE INDEX "pledges_cluster" ON "pledges" USING btree ("cluster","state","number");--> statement-breakpoint
CREATE INDEX "pledges_need" ON "pledges" USING btree ("need","number");--> statement-breakpoint
CREATE INDEX "pledges_lapse" ON "pledges" USING btree ("state","lapses_on");--> statement-breakpoint
CREATE INDEX "pledges_campaign" ON "pledges" USING btree ("campaign","number");--> statement-breakpoint
CREATE INDEX "pledges_need_line" ON "pledges" USING btree ("need_line");--> statement-breakpoint
CREATE UNIQUE INDEX "receipt_lines_position" ON "receipt_lines" USING btree ("receipt","position");--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_number" ON "receipts" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_consignment" ON "receipts" USING btree ("consignment") WHERE "receipts"."reversed_at" is null;--> statement-breakpoint
CREATE INDEX "receipts_evidence" ON "receipts" USING btree ("confirmed_at","id") WHERE "receipts"."evidence" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "acts_key" ON "acts" USING btree ("key","account");--> statement-breakpoint
CREATE INDEX "cells_consignment_line" ON "cells" USING btree ("consignment_line","account");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_id" ON "entries" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_reverses" ON "entries" USING btree ("reverses");--> statement-breakpoint
CREATE INDEX "entries_campaign" ON "entries" USING btree ("campaign","seq");--> statement-breakpoint
CREATE INDEX "entries_kind" ON "entries" USING btree ("kind","seq");--> statement-breakpoint
CREATE INDEX "entries_day" ON "entries" USING btree ("effective_on","seq");--> statement-breakpoint
CREATE INDEX "entries_worth" ON "entries" USING btree ("worth","seq");--> statement-breakpoint
CREATE INDEX "reversal_requests_seq" ON "reversal_requests" USING btree ("seq","state");--> statement-breakpoint
CREATE INDEX "reversal_requests_state" ON "reversal_requests" USING btree ("state","asked_at","id");--> statement-breakpoint
CREATE INDEX "line_links_line" ON "line_links" USING btree ("line","id");--> statement-breakpoint
CREATE INDEX "line_links_seq" ON "line_links" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "line_links_pledge" ON "line_links" USING btree ("pledge");--> statement-breakpoint
CREATE INDEX "line_links_consignment" ON "line_links" USING btree ("consignment");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_lines_once" ON "statement_lines" USING btree ("campaign","fingerprint","occurrence");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_lines_position" ON "statement_lines" USING btree ("statement","position");--> statement-breakpoint
CREATE INDEX "statement_lines_day" ON "statement_lines" USING btree ("campaign","on","id");--> statement-breakpoint
CREATE INDEX "statement_lines_state" ON "statement_lines" USING btree ("campaign","state","on","id","direction") WHERE "statement_lines"."state" <> 'staged';--> statement-breakpoint
CREATE UNIQUE INDEX "statements_number" ON "statements" USING btree ("number");--> statement-breakpoint
CREATE INDEX "statements_campaign" ON "statements" USING btree ("campaign","number");--> statement-breakpoint
CREATE INDEX "statements_state" ON "statements" USING btree ("state","number");--> statement-breakpoint
CREATE INDEX "contact_viewings_need" ON "contact_viewings" USING btree ("need","viewed_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "need_lines_position" ON "need_lines" USING btree ("need","position");--> statement-breakpoint
CREATE INDEX "need_lines_item" ON "need_lines" USING btree ("item");--> statement-breakpoint
CREATE UNIQUE INDEX "needs_number" ON "needs" USING btree ("number");--> statement-breakpoint
CREATE INDEX "needs_listed" ON "needs" USING btree ("campaign","status","posted_at","id");--> statement-breakpoint
CREATE INDEX "needs_campaign" ON "needs" USING btree ("campaign","posted_at","id");--> statement-breakpoint
CREATE INDEX "needs_posted" ON "needs" USING btree ("posted_at","id");--> statement-breakpoint
CREATE INDEX "needs_school" ON "needs" USING btree ("school","posted_at","id");--> statement-breakpoint
CREATE INDEX "needs_site" ON "needs" USING btree ("site");--> statement-breakpoint
CREATE INDEX "texts_subject" ON "texts" USING btree ("subject","field","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "digest_mails_once" ON "digest_mails" USING btree ("account","on");--> statement-breakpoint
CREATE INDEX "digest_mails_due" ON "digest_mails" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_deliveries_once" ON "notice_deliveries" USING btree ("notice","subscription");--> statement-breakpoint
CREATE INDEX "notice_deliveries_due" ON "notice_deliveries" USING btree ("due_at","id");--> statement-breakpoint
CREATE INDEX "notice_deliveries_subscription" ON "notice_deliveries" USING btree ("subscription");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_key" ON "notices" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_session" ON "push_subscriptions" USING btree ("session");--> statement-breakpoint
CREATE INDEX "push_subscriptions_endpoint" ON "push_subscriptions" USING btree ("endpoint");--> statement-breakpoint
CREATE INDEX "push_subscriptions_account" ON "push_subscriptions" USING btree ("account");--> statement-breakpoint
CREATE INDEX "periods_campaign" ON "periods" USING btree ("campaign","state","until");--> statement-breakpoint
CREATE INDEX "photo_files_account" ON "photo_files" USING btree ("account","arrived_at");--> statement-breakpoint
CREATE INDEX "photo_files_arrived" ON "photo_files" USING btree ("arrived_at","id");--> statement-breakpoint
CREATE INDEX "photo_files_photo" ON "photo_files" USING btree ("photo");--> statement-breakpoint
CREATE INDEX "photo_files_small" ON "photo_files" USING btree ("small");--> statement-breakpoint
CREATE INDEX "photos_need" ON "photos" USING btree ("need","position");--> statement-breakpoint
CREATE INDEX "photos_receipt" ON "photos" USING btree ("receipt","position");--> statement-breakpoint
CREATE INDEX "changes_subject" ON "changes" USING btree ("subject","at","id");--> statement-breakpoint
CREATE INDEX "changes_at" ON "changes" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "clusters_code" ON "clusters" USING btree ("code");--> statement-breakpoint
CREATE INDEX "imports_at" ON "imports" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "old_communes_commune" ON "old_communes" USING btree ("commune");--> statement-breakpoint
CREATE UNIQUE INDEX "schools_code" ON "schools" USING btree ("code");--> statement-breakpoint
CREATE INDEX "schools_cluster" ON "schools" USING btree ("cluster");--> statement-breakpoint
CREATE UNIQUE INDEX "sites_code" ON "sites" USING btree ("code");--> statement-breakpoint
CREATE INDEX "sites_school" ON "sites" USING btree ("school");--> statement-breakpoint
CREATE UNIQUE INDEX "safe_sites_once" ON "safe_sites" USING btree ("campaign","site");--> statement-breakpoint
CREATE INDEX "safe_sites_site" ON "safe_sites" USING btree ("site");--> statement-breakpoint
CREATE UNIQUE INDEX "site_calls_once" ON "site_calls" USING btree ("campaign","site");--> statement-breakpoint
CREATE INDEX "site_calls_site" ON "site_calls" USING btree ("site");--> statement-breakpoint
CREATE INDEX "site_calls_caller" ON "site_calls" USING btree ("caller");
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
--> statement-breakpoint
CREATE TRIGGER entries_append_only BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER entries_no_truncate BEFORE TRUNCATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER movements_append_only BEFORE UPDATE OR DELETE ON movements FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER movements_no_truncate BEFORE TRUNCATE ON movements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
