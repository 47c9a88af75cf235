import type { Label } from '@kakehashi/shared/contracts';
import type { FieldDefinition } from '../field';
import { caseFields } from '../visit/fields';
import { visitLanguages } from '../visit/vocabularies';
import { activityProgrammes, whereAsked } from './programmes';
import { publicationTypes } from './vocabularies';

/** The states in which the plan may still change; what was held is corrected in its results. */
const planOpen = ['planned', 'open', 'confirmed'] as const;

/** The most countries from which participants come. */
const mostCountries = 60;

/** What the day of a publication is called: it has one. */
export const publicationDay: Label = { ja: '発行日', en: 'Date of publication' };

/** The fields of an activity, those of every case in its own words included. */
export const activityFields = {
  title: {
    ...caseFields.title,
    help: {
      ja: '事業と開催地・号数が一目で分かるように（例：NATAS旅行博 出展）',
      en: 'Which activity, where or which number, at a glance',
    },
  },
  country: {
    ...caseFields.country,
    label: { ja: '開催国・対象国', en: 'Country' },
    help: { ja: '開催する国。国をまたぐ場合は主な国', en: 'Where it is held; the main one where there are several' },
    requiredFor: [],
    editableIn: planOpen,
  },
  programme: {
    key: 'programme',
    kind: 'choice',
    label: { ja: '事業', en: 'Programme' },
    help: { ja: '事業によって入力する項目が変わります', en: 'It decides what else is asked' },
    choices: activityProgrammes,
    sensitivity: 'open',
    requiredAtCreate: true,
    substance: true,
    editableIn: ['planned'],
  },
  theme: {
    key: 'theme',
    kind: 'text',
    label: { ja: 'テーマ', en: 'Theme' },
    maxLength: 300,
    sensitivity: 'open',
    requiredFor: ['open'],
    substance: true,
  },
  organiser: {
    key: 'organiser',
    kind: 'organisation',
    label: { ja: '共催・協力団体', en: 'Partner' },
    help: { ja: '主催者、受入自治体、共催団体など', en: 'The organiser, the host government or a co-organiser' },
    sensitivity: 'open',
  },
  from: {
    key: 'from',
    kind: 'date',
    label: { ja: '開始日', en: 'First day' },
    help: {
      ja: '刊行物は発行日。年度はこの日で決まります',
      en: 'Of a publication its date; it decides the fiscal year',
    },
    sensitivity: 'open',
    requiredFor: ['open'],
    substance: true,
    editableIn: planOpen,
  },
  to: {
    key: 'to',
    kind: 'date',
    label: { ja: '終了日', en: 'Last day' },
    sensitivity: 'open',
    requiredFor: ['open'],
    substance: true,
    editableIn: planOpen,
  },
  venue: {
    key: 'venue',
    kind: 'text',
    label: { ja: '会場', en: 'Venue' },
    maxLength: 200,
    sensitivity: 'open',
    when: whereAsked('venue'),
  },
  cities: {
    key: 'cities',
    kind: 'texts',
    label: { ja: '都市', en: 'Cities' },
    maxLength: 100,
    maxItems: 30,
    sensitivity: 'open',
    when: whereAsked('cities'),
  },
  participants: {
    key: 'participants',
    kind: 'country_counts',
    label: { ja: '予定参加者（国別）', en: 'Planned participants by country' },
    help: { ja: '参加者の国ごとの人数', en: 'How many come from each country' },
    min: 1,
    max: 99_999,
    maxItems: mostCountries,
    sensitivity: 'open',
    requiredFor: ['confirm'],
    substance: true,
    editableIn: planOpen,
    when: whereAsked('participants'),
  },
  actualParticipants: {
    key: 'actualParticipants',
    kind: 'country_counts',
    label: { ja: '実績参加者（国別）', en: 'Actual participants by country' },
    help: {
      ja: '1回の参加を1人と数えます。来なかった国は0のままで構いません',
      en: 'One attendance is one; a country from which nobody came may stay at 0',
    },
    min: 0,
    max: 99_999,
    maxItems: mostCountries,
    sensitivity: 'open',
    requiredFor: ['hold'],
    substance: true,
    planned: 'participants',
    when: whereAsked('participants'),
  },
  visitors: {
    key: 'visitors',
    kind: 'integer',
    label: { ja: '来場者の見込み', en: 'Expected visitors' },
    min: 0,
    max: 99_999_999,
    sensitivity: 'open',
    substance: true,
    editableIn: planOpen,
    when: whereAsked('visitors'),
  },
  actualVisitors: {
    key: 'actualVisitors',
    kind: 'integer',
    label: { ja: '来場者数', en: 'Visitors' },
    help: { ja: '主催者の発表した人数で構いません', en: 'As announced by the organiser' },
    min: 0,
    max: 99_999_999,
    sensitivity: 'open',
    requiredFor: ['hold'],
    substance: true,
    planned: 'visitors',
    when: whereAsked('visitors'),
  },
  publicationType: {
    key: 'publicationType',
    kind: 'choice',
    label: { ja: '刊行物の種類', en: 'Kind of publication' },
    choices: publicationTypes,
    sensitivity: 'open',
    requiredFor: ['confirm'],
    when: whereAsked('publicationType'),
  },
  issueNumber: {
    key: 'issueNumber',
    kind: 'text',
    label: { ja: '号数', en: 'Number' },
    help: { ja: '例：第412号', en: 'Such as No. 412' },
    maxLength: 40,
    sensitivity: 'open',
    when: whereAsked('issueNumber'),
  },
  language: {
    key: 'language',
    kind: 'choice',
    label: { ja: '言語', en: 'Language' },
    choices: visitLanguages,
    sensitivity: 'open',
    requiredFor: ['confirm'],
    when: whereAsked('language'),
  },
  url: {
    key: 'url',
    kind: 'text',
    label: { ja: '掲載先URL', en: 'Address on the web' },
    help: { ja: 'https:// から始まる公開先', en: 'Where it was published, beginning with https://' },
    maxLength: 500,
    sensitivity: 'open',
    when: whereAsked('url'),
  },
  outline: {
    key: 'outline',
    kind: 'long_text',
    label: { ja: '概要', en: 'Outline' },
    maxLength: 8000,
    sensitivity: 'open',
  },
} as const satisfies Record<string, FieldDefinition>;
