import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import { problemText, type Locale } from '@kakehashi/shared/contracts';
import { DomainError } from '@kakehashi/api/platform';
import { CaseTransitions } from '../../case/case-transitions';
import type { RowResult } from '../../case/dto/case-input.dto';
import type { ChosenPair } from './pairing.dto';

/** Proposes candidates to hosts as a person chose them. */
@Injectable()
export class PairingConfirmation {
  constructor(private readonly transitions: CaseTransitions) {}

  /** Takes the step for one pair after the other; each succeeds or fails by itself. */
  async confirm(actor: Actor, pairs: readonly ChosenPair[]): Promise<RowResult[]> {
    const results: RowResult[] = [];
    for (const pair of pairs) results.push(await this.confirmOne(actor, pair));
    return results;
  }

  private async confirmOne(
    actor: Actor,
    { reference, version, offerId, overrideReason }: ChosenPair,
  ): Promise<RowResult> {
    const data = { offerId, ...(overrideReason ? { overrideReason } : {}) };
    try {
      await this.transitions.take(actor, reference, version, { transition: 'propose', data });
      return { reference, ok: true };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { reference, ok: false, code: error.code, message: messageOf(error, actor.locale) };
    }
  }
}

function messageOf({ code, options: { detail, errors, values } }: DomainError, locale: Locale): string {
  const said = errors?.find((item) => item.detail)?.detail ?? detail;
  if (typeof said === 'string') return said;
  return said?.[locale] ?? problemText(code, locale, values).title;
}
