import type { Label } from '@kakehashi/shared/contracts';
import type { OfficeCode } from '@kakehashi/shared/calendar';

/** The roles, in the order in which they are shown. */
export const roles = ['officer', 'coordinator', 'manager', 'hq', 'hq_manager', 'auditor', 'admin'] as const;

/** A role; held for one office or for all, from a day until a day. */
export type Role = (typeof roles)[number];

/** What a role is called, what it is for, and how far a grant of it reaches. */
export interface RoleDefinition {
  readonly label: Label;
  readonly description: Label;
  /** `office`: the office of the grant. `all`: every office, whatever the grant says. */
  readonly reach: 'office' | 'all';
}

/** What each role is. */
export const roleDefinitions: Readonly<Record<Role, RoleDefinition>> = {
  officer: {
    label: { ja: '事務所職員', en: 'Officer' },
    description: {
      ja: '所属事務所の案件を受け付け、調整し、報告します。',
      en: 'Takes in, arranges and reports the cases of the office.',
    },
    reach: 'office',
  },
  coordinator: {
    label: { ja: 'コーディネーター', en: 'Coordinator' },
    description: {
      ja: '事務所職員の業務に加えて、所属事務所の案件の可否を決定し、専門家派遣を推薦します。',
      en: 'Works like an officer, decides on requests to the office and recommends dispatches.',
    },
    reach: 'office',
  },
  manager: {
    label: { ja: '管理職', en: 'Manager' },
    description: {
      ja: '所属事務所の案件の可否を決定し、完了と再開の手続きを行います。',
      en: 'Decides on the requests to the office, closes its cases and reopens them.',
    },
    reach: 'office',
  },
  hq: {
    label: { ja: '本部職員', en: 'Headquarters' },
    description: {
      ja: '本部の事業を全事務所にわたって所管し、すべての案件を閲覧します。',
      en: 'Runs headquarters’ programmes over all offices and reads every case.',
    },
    reach: 'all',
  },
  hq_manager: {
    label: { ja: '本部管理職', en: 'Headquarters manager' },
    description: {
      ja: 'すべての案件と集計を閲覧し、年度の集計を公表します。',
      en: 'Reads every case and report and publishes the figures of a fiscal year.',
    },
    reach: 'all',
  },
  auditor: {
    label: { ja: '監査担当', en: 'Auditor' },
    description: {
      ja: 'すべての案件・集計・記録を閲覧します。変更はできません。',
      en: 'Reads every case, report and log, and changes nothing.',
    },
    reach: 'all',
  },
  admin: {
    label: { ja: 'システム管理者', en: 'Administrator' },
    description: {
      ja: '利用者、事務所、基礎データを管理します。案件の内容は閲覧できません。',
      en: 'Manages accounts, offices and reference data, and sees no case content.',
    },
    reach: 'all',
  },
};

/** One role that a person holds today. */
export interface Grant {
  readonly role: Role;
  /** The office it is for; null means all offices. */
  readonly office: OfficeCode | null;
  /** The absent colleague for whom a substitute uses it. */
  readonly onBehalfOf?: string;
}

/** Who acts: a signed-in person with the grants in effect at this moment, those of a substitute included. */
export interface Actor {
  readonly id: string;
  readonly displayName: string;
  readonly locale: 'ja' | 'en';
  readonly grants: readonly Grant[];
  /** The municipality code of the government that seconded the person, where one did. */
  readonly secondedFrom?: string | null;
}

/** Whether a value is a role. */
export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}
