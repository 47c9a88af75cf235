import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { can, readableOffices, type Actor } from '@kakehashi/shared/access';
import { matchExpert, matchExperts, type CaseType, type ExpertMatch } from '@kakehashi/shared/case-types';
import { Clock, notFound } from '@kakehashi/api/platform';
import { ExpertRoster, type ExpertRef } from '@kakehashi/api/registry';
import { CaseLoader, type LoadedCase } from '../case/case-loader';
import { readerOf } from '../case/case-record';
import type { CandidateView, MatchingView } from './dto/matching.dto';
import { needOf, tiedGovernments } from './matching-need';

const mostFits = 200;
const usualOthers = 20;
const bestShown = 5;

/** Sets the need of a dispatch against the roster; a person decides. */
@Injectable()
export class DispatchMatching {
  constructor(
    private readonly dataSource: DataSource,
    private readonly loader: CaseLoader,
    private readonly roster: ExpertRoster,
    private readonly clock: Clock,
  ) {}

  /** The explained list; the same case and roster give the same list. */
  async match(actor: Actor, reference: string, others = usualOthers): Promise<MatchingView> {
    const db = this.dataSource.manager;
    const loaded = await this.loader.load(db, readerOf(actor), reference, this.clock.now());
    if (!isDispatch(loaded)) throw notFound();
    const chooser = can(actor, 'dispatch.consent', loaded.facts).allowed ? actor : null;
    const need = needOf(loaded, await tiedGovernments(db, loaded.record.id, chooser));
    // What the missions of other offices do to an answer would tell of them: headquarters, who choose, weigh them all.
    const offices = readableOffices(actor);
    const roster = await this.roster.candidates(db, reference, offices);
    // Who has not agreed to be listed is not shown to offices, not even as somebody who does not fit.
    const seesAll = can(actor, 'expert.read_unlisted').allowed;
    const seen = seesAll ? roster : roster.filter(({ listed }) => listed);
    const result = matchExperts(need, seen, { fits: mostFits, others });
    const relaxations = result.relaxations.map(({ constraints, expertIds }) => ({
      constraints: [...constraints],
      count: expertIds.length,
      best: expertIds
        .slice(0, bestShown)
        .flatMap((best) => seen.filter(({ id }) => id === best))
        .map((expert) => matchExpert(need, expert)),
    }));
    const shown = [...result.fits, ...result.others, ...relaxations.flatMap(({ best }) => best)].map(
      ({ expertId }) => expertId,
    );
    const known = new Map((await this.roster.byIds(db, [...new Set(shown)])).map((expert) => [expert.id, expert]));
    const views = (matches: readonly ExpertMatch[]) => matches.flatMap((match) => candidateView(match, known));
    return {
      need: {
        expertise: need.expertise,
        periodFrom: need.periodFrom,
        periodTo: need.periodTo,
        languages: [...need.languages],
        country: need.country,
        requireHealthClearance: need.requireHealthClearance,
      },
      fits: views(result.fits),
      fitCount: result.fitCount,
      others: views(result.others),
      otherCount: result.otherCount,
      relaxations: relaxations.map((relaxation) => ({ ...relaxation, best: views(relaxation.best) })),
      ownMissionsOnly: offices !== null,
    };
  }
}

function isDispatch(loaded: LoadedCase<CaseType>): loaded is LoadedCase<'dispatch'> {
  return loaded.record.type === 'dispatch';
}

function candidateView(match: ExpertMatch, known: ReadonlyMap<string, ExpertRef>): CandidateView[] {
  const expert = known.get(match.expertId);
  if (!expert) return [];
  const { nameJa: name, nameRoman, kind, employerName } = expert;
  return [
    {
      expertId: match.expertId,
      name,
      nameRoman,
      kind,
      employerName,
      fits: match.fits,
      score: match.score,
      constraints: match.constraints.map((one) => ({ ...one, values: { ...one.values } })),
      preferences: match.preferences.map((one) => ({ ...one, values: { ...one.values } })),
    },
  ];
}
