import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only history of a case, each event hashed together with the one before it. */
export class CaseEvents1760000030500 implements MigrationInterface {
  readonly name = 'CaseEvents1760000030500';

  async up(runner: QueryRunner): Promise<void> {
    // substance marks a change of what is decided on: who made it may not approve the case.
    // case_version lets a check see that the newest events are missing, which the chain alone cannot show.
    await runner.query(`
      CREATE TABLE case_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES cases,
        seq integer NOT NULL,
        case_version integer NOT NULL,
        at timestamptz(3) NOT NULL,
        actor_id uuid REFERENCES users,
        on_behalf_of uuid REFERENCES users,
        kind text NOT NULL CHECK (kind <> ''),
        substance boolean NOT NULL DEFAULT false,
        transition text,
        from_state text,
        to_state text,
        definition_id uuid NOT NULL REFERENCES workflow_definitions,
        before jsonb NOT NULL DEFAULT '{}',
        after jsonb NOT NULL DEFAULT '{}',
        comment text,
        prev_hash text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT case_events_seq UNIQUE (case_id, seq)
      )`);
    await runner.query(`
      CREATE FUNCTION case_event_digest(event case_events) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT encode(sha256(convert_to(jsonb_build_array(
          event.prev_hash, event.case_id, event.seq, event.case_version,
          to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
          event.actor_id, event.on_behalf_of, event.kind, event.substance, event.transition, event.from_state,
          event.to_state, event.definition_id, event.before, event.after, event.comment)::text, 'UTF8')), 'hex')
      $$`);
    // Takes the case's row lock first: two writers of one case append one after the other, never to the same link.
    await runner.query(`
      CREATE FUNCTION chain_case_event() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE last_seq integer; last_hash text;
      BEGIN
        SELECT version INTO NEW.case_version FROM cases WHERE id = NEW.case_id FOR NO KEY UPDATE;
        SELECT seq, hash INTO last_seq, last_hash
          FROM case_events WHERE case_id = NEW.case_id ORDER BY seq DESC LIMIT 1;
        NEW.seq := COALESCE(last_seq, 0) + 1;
        NEW.prev_hash := COALESCE(last_hash, '');
        NEW.hash := case_event_digest(NEW);
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER case_events_chain BEFORE INSERT ON case_events
        FOR EACH ROW EXECUTE FUNCTION chain_case_event()`);
    await runner.query(`
      CREATE TRIGGER case_events_immutable BEFORE UPDATE OR DELETE ON case_events
        FOR EACH ROW EXECUTE FUNCTION refuse_case_history_change()`);
    await runner.query(`
      CREATE TRIGGER case_events_kept BEFORE TRUNCATE ON case_events
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_case_history_change()`);
    await runner.query(`GRANT SELECT, INSERT ON case_events TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER case_events_chain ON case_events`);
    await runner.query(`DROP FUNCTION chain_case_event()`);
    await runner.query(`DROP FUNCTION case_event_digest(case_events)`);
    await runner.query(`DROP TABLE case_events`);
  }
}
