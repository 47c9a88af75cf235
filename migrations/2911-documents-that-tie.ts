import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eventKind, handsWith, papersOf2811 } from './2811-papers-of-placements';

/** Which documents tie whoever files them, as a question of its own: it is answered before one is filed too. */
export class DocumentsThatTie1760000291100 implements MigrationInterface {
  readonly name = 'DocumentsThatTie1760000291100';

  async up(runner: QueryRunner): Promise<void> {
    // Of a dispatch all that a rule can ask for; of a placement what proves something of the decision on it.
    await runner.query(`
      CREATE FUNCTION document_ties(case_type text, kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT (case_type = 'dispatch' AND kind NOT IN ('correspondence', 'other'))
          OR (case_type = 'placement' AND kind IN ('recommendation', 'application',
            'certificate_of_japanese', 'consent_form', 'host_decision', 'mic_decision'))
      $$`);
    await runner.query(handsWith(`document_ties(marks.type, ${eventKind})`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(handsWith(papersOf2811));
    await runner.query(`DROP FUNCTION document_ties(text, text)`);
  }
}
