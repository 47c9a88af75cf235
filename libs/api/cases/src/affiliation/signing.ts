import { Injectable } from '@nestjs/common';
import { DomainError } from '@kakehashi/api/platform';
import { AffiliationRegister } from '@kakehashi/api/registry';
import type { Actor } from '@kakehashi/shared/access';
import type { EntityManager } from 'typeorm';
import type { LoadedCase } from '../case/case-loader';
import { partyOf } from './affiliation-store';
import type { AffiliationTransitionData } from './dto/affiliation-details.dto';

const future = { ja: '今日以前の日付にしてください。', en: 'The day cannot be in the future.' };

/** Puts what was signed into the register of affiliations. */
@Injectable()
export class Signing {
  constructor(private readonly register: AffiliationRegister) {}

  /** The id of the entry: the one that the register has of this pair, completed, or a new one. */
  async enter(
    tx: EntityManager,
    actor: Actor,
    { record, typed, today }: LoadedCase<'affiliation'>,
    data: AffiliationTransitionData & { readonly signedOn: string },
  ): Promise<string> {
    const { signedOn } = data;
    if (signedOn > today)
      throw new DomainError('validation-failed', {
        errors: [{ pointer: '/data/signedOn', code: 'in-future', detail: future }],
      });
    const { requester, partner, affiliationKind } = typed.details;
    const { name, code } = await partyOf(tx, requester.id);
    const [place = '', ...region] = (partner ?? '').split(/[,、，]/).map((part) => part.trim());
    return this.register.sign(tx, actor, {
      municipalityCode: code,
      japaneseName: name,
      country: record.country,
      foreignName: place,
      foreignRegion: region.filter(Boolean).join(', ') || null,
      signedOn,
      ...(affiliationKind && { kind: affiliationKind }),
      // What is not answered is not known; that is not the same as not met.
      signedByHeads: data.signedByHeads,
      wideRange: data.wideRange,
      assemblyApproved: data.assemblyApproved,
    });
  }
}
