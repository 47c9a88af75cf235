import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Japanese local governments offer to trainees, and who takes their places. */
export class HostOffers1760000080300 implements MigrationInterface {
  readonly name = 'HostOffers1760000080300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE host_offers (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme_code text NOT NULL REFERENCES programmes,
        organisation_id uuid NOT NULL REFERENCES organisations,
        field text NOT NULL,
        capacity smallint NOT NULL CHECK (capacity BETWEEN 1 AND 99),
        min_japanese_level text NOT NULL CHECK (min_japanese_level IN ('none', 'n5', 'n4', 'n3', 'n2', 'n1')),
        languages text[] NOT NULL DEFAULT '{}',
        available_from date NOT NULL,
        available_to date NOT NULL,
        conditions text,
        retired_at timestamptz(3),
        retired_reason text,
        search_text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES users,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT host_offers_order CHECK (available_to >= available_from),
        CONSTRAINT host_offers_retired CHECK (num_nulls(retired_at, retired_reason) IN (0, 2))
      )`);
    await runner.query(`CREATE INDEX host_offers_order_of_list ON host_offers (available_from DESC, id)`);
    await runner.query(`CREATE INDEX host_offers_organisation ON host_offers (organisation_id)`);
    await runner.query(`CREATE INDEX host_offers_search ON host_offers USING gin (search_text gin_trgm_ops)`);
    // explanation says how the candidate and the offer fitted when the place was taken.
    await runner.query(`
      CREATE TABLE host_offer_places (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        offer_id uuid NOT NULL REFERENCES host_offers,
        case_id uuid NOT NULL REFERENCES placements,
        taken_at timestamptz(3) NOT NULL,
        taken_by uuid NOT NULL REFERENCES users,
        released_at timestamptz(3),
        override_reason text,
        explanation jsonb NOT NULL,
        CONSTRAINT host_offer_places_span CHECK (released_at >= taken_at)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX host_offer_places_one ON host_offer_places (case_id) WHERE released_at IS NULL`,
    );
    await runner.query(`CREATE INDEX host_offer_places_offer ON host_offer_places (offer_id)`);
    // The lock makes two who take the last place come one after the other, whatever the application believes.
    await runner.query(`
      CREATE FUNCTION refuse_taken_place() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE places integer; taken integer;
      BEGIN
        SELECT capacity INTO places FROM host_offers WHERE id = NEW.offer_id FOR NO KEY UPDATE;
        SELECT count(*) INTO taken FROM host_offer_places WHERE offer_id = NEW.offer_id AND released_at IS NULL;
        IF taken > places THEN
          RAISE EXCEPTION 'The offer has no place left' USING ERRCODE = 'KK002';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER host_offer_places_capacity AFTER INSERT OR UPDATE ON host_offer_places
        FOR EACH ROW WHEN (NEW.released_at IS NULL) EXECUTE FUNCTION refuse_taken_place()`);
    await runner.query(`
      CREATE FUNCTION refuse_lower_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.capacity < (SELECT count(*) FROM host_offer_places p WHERE p.offer_id = NEW.id AND released_at IS NULL) THEN
          RAISE EXCEPTION 'More places are taken than that' USING ERRCODE = 'KK002';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER host_offers_capacity BEFORE UPDATE OF capacity ON host_offers
        FOR EACH ROW EXECUTE FUNCTION refuse_lower_capacity()`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON host_offers, host_offer_places TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE host_offer_places`);
    await runner.query(`DROP TABLE host_offers`);
    await runner.query(`DROP FUNCTION refuse_taken_place()`);
    await runner.query(`DROP FUNCTION refuse_lower_capacity()`);
  }
}
