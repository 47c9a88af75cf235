import type { ProblemCode } from '@kakehashi/shared/contracts';
import { isFilled } from '../field';
import { documentGuard, ticked, type Guard } from '../guard';
import type { StageDates } from './stages';
import { japaneseRank } from './vocabularies';

/** A part of the travel counts as settled by its tick or by its document. */
function travelGuard(code: string, problem: ProblemCode, ja: string, en: string): Guard {
  return {
    label: { ja: `「${ja}」が整っている`, en: `${en} is settled` },
    missing: ({ values, documentKinds }) =>
      documentKinds.includes(code) || ticked(values['checklist'], code)
        ? []
        : [{ code: problem, field: 'checklist', fixTarget: 'preparation' }],
  };
}

/** The dates of the stages are known, so that everybody concerned can prepare for them. */
function datesGuard(keys: readonly (keyof StageDates)[], ja: string, en: string): Guard {
  return {
    label: { ja: `「${ja}」の日程が入力されている`, en: `The dates ${en} are there` },
    missing: ({ values }) =>
      keys
        .filter((key) => !isFilled(values[key]))
        .map((field) => ({ code: 'field-missing', field, fixTarget: 'stages' }) as const),
  };
}

/** The conditions under which a placement moves on. */
export const placementGuards = {
  employer_recommended: documentGuard('recommendation', '所属先の推薦書', 'Employer’s recommendation'),
  age_in_range: {
    label: { ja: '来日予定日の年齢が事業の要件を満たす', en: 'The age on arrival is within the programme’s range' },
    missing: ({ placement }) => {
      const { age = null, minAge = null, maxAge = null } = placement ?? {};
      if (age === null || (age >= (minAge ?? 0) && age <= (maxAge ?? 200))) return [];
      const values = { age, min: minAge ?? 0, max: maxAge ?? 200 };
      return [{ code: 'age-out-of-range', field: 'trainee', fixTarget: 'details', values }];
    },
  },
  japanese_sufficient: {
    label: { ja: '日本語能力が事業の要件を満たす', en: 'The Japanese level is what the programme asks for' },
    missing: ({ placement, values }) => {
      const asked = placement?.minJapaneseLevel;
      if (!asked || japaneseRank(values['japaneseLevel']) >= japaneseRank(asked)) return [];
      const level = asked.toUpperCase();
      return [{ code: 'japanese-level-too-low', field: 'japaneseLevel', fixTarget: 'details', values: { level } }];
    },
  },
  passport_covers: {
    label: { ja: '旅券が研修終了日より後まで有効である', en: 'The passport is valid past the end date' },
    missing: ({ placement }) => {
      if (!placement?.passportHeld) return [{ code: 'passport-missing', field: 'passport', fixTarget: 'personal' }];
      return placement.passportCovers === false
        ? [{ code: 'passport-expires', field: 'passport', fixTarget: 'personal' }]
        : [];
    },
  },
  health_form_held: {
    label: { ja: '健康情報が登録されている', en: 'The health form is there' },
    missing: ({ placement }) =>
      placement?.healthFormHeld ? [] : [{ code: 'health-form-missing', field: 'health', fixTarget: 'personal' }],
  },
  consent_recorded: {
    label: {
      ja: '個人情報の提供への同意（様式の版・提供先・日付）が記録されている',
      en: 'The consent to pass on personal data is recorded: version, recipient, date',
    },
    missing: ({ values }) => {
      const lacking = ['consentVersion', 'consentRecipient', 'consentedOn'].find((key) => !isFilled(values[key]));
      return lacking ? [{ code: 'personal-consent-missing', field: lacking, fixTarget: 'details' }] : [];
    },
  },
  host_decided: documentGuard('host_decision', '受入自治体の決定通知', 'Host’s decision'),
  mic_decided: {
    label: { ja: '総務省と協会の決定が記録されている', en: 'The decision of MIC and CLAIR is noted' },
    missing: ({ values, documentKinds }) =>
      isFilled(values['micDecision']) || documentKinds.includes('mic_decision')
        ? []
        : [{ code: 'mic-decision-missing', field: 'micDecision', fixTarget: 'placement' }],
  },
  trainee_visa_ready: travelGuard('visa', 'trainee-visa-missing', '査証', 'The visa'),
  trainee_flight_booked: travelGuard('flight', 'trainee-flight-missing', '航空券', 'The flight'),
  trainee_insured: travelGuard('insurance', 'trainee-insurance-missing', '保険', 'The insurance'),
  introduction_dated: datesGuard(
    ['tokyoFrom', 'tokyoTo', 'jiamFrom', 'jiamTo'],
    '東京研修・JIAM研修',
    'in Tokyo and at JIAM',
  ),
  host_training_dated: datesGuard(['hostFrom', 'hostTo'], '受入研修', 'at the host'),
  host_confirmed_arrival: documentGuard('host_arrival', '受入自治体の到着確認', 'Host’s arrival confirmation'),
  final_report_filed: documentGuard('final_report', '最終報告書', 'Final report'),
} as const satisfies Record<string, Guard>;
