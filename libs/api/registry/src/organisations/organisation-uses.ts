import { Injectable } from '@nestjs/common';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { EntityManager } from 'typeorm';

/** The offices that use an organisation, as one feature knows them. */
export type OrganisationUse = (db: EntityManager, organisationId: string) => Promise<readonly OfficeCode[]>;

/** Who uses an organisation, and would see it change; each feature adds what it knows of. */
@Injectable()
export class OrganisationUses {
  // The national counterparts and the employers of experts are data of all offices, which headquarters keeps.
  private readonly uses: OrganisationUse[] = [
    async (db, id) => {
      const rows = await db.query<unknown[]>(
        `SELECT 1 FROM counterparts WHERE organisation_id = $1
         UNION ALL SELECT 1 FROM expert_employments WHERE organisation_id = $1 LIMIT 1`,
        [id],
      );
      return rows.length ? ['HQ'] : [];
    },
  ];

  add(use: OrganisationUse): void {
    this.uses.push(use);
  }

  /** The offices over all features, each once. */
  async officesOf(db: EntityManager, organisationId: string): Promise<OfficeCode[]> {
    const offices = new Set<OfficeCode>();
    for (const use of this.uses) for (const office of await use(db, organisationId)) offices.add(office);
    return [...offices];
  }
}
