import type { Label } from '@kakehashi/shared/contracts';

/** The kinds of what a person still holds when they leave, in the order in which they are shown. */
export const openItemKinds = ['cases', 'approvals', 'appointments', 'watches', 'substitutions', 'drafts'] as const;

/** One kind of what a person still holds. */
export type OpenItemKind = (typeof openItemKinds)[number];

/** What a kind is called, and what it asks of who leaves. */
export interface OpenItemDefinition {
  readonly label: Label;
  /** Whether neither an account nor a role can end while one of these lacks a successor; of approvals those alone that nobody else can decide. */
  readonly needsSuccessor: boolean;
  /** Whether a successor can be named here; of the others `advice` says what becomes of them. */
  readonly transferable: boolean;
  /** Whether only the person sees them; others see how many there are. */
  readonly personal: boolean;
  readonly advice: Label;
}

/** What each kind is. */
export const openItemDefinitions: Readonly<Record<OpenItemKind, OpenItemDefinition>> = {
  cases: {
    label: { ja: '担当案件', en: 'Cases' },
    needsSuccessor: true,
    transferable: true,
    personal: false,
    advice: {
      ja: '担当している未完了の案件です。後任の担当者に引き継ぎます。',
      en: 'Open cases that this person owns. A successor takes them over.',
    },
  },
  approvals: {
    label: { ja: '承認待ち', en: 'Approvals' },
    needsSuccessor: true,
    transferable: false,
    personal: false,
    advice: {
      ja: '決裁を待っている案件です。「ほかに決裁者なし」の案件は、異動前に決裁するか、後任者への役割の付与を管理者に依頼してください。そのほかは同じ権限を持つ職員が決裁できます。',
      en: 'Cases that wait for a decision of this person. Where nobody else can decide, decide before leaving, or ask an administrator to give the role to a successor; the others can be decided by whoever has the same right.',
    },
  },
  appointments: {
    label: { ja: '同行予定', en: 'Appointments' },
    needsSuccessor: true,
    transferable: true,
    personal: false,
    advice: {
      ja: '同行職員または通訳として出席する、これからのアポイントです。',
      en: 'Appointments to come that this person joins as staff or interpreter.',
    },
  },
  watches: {
    label: { ja: 'ウォッチ中', en: 'Watched cases' },
    needsSuccessor: false,
    transferable: true,
    personal: false,
    advice: {
      ja: '更新通知を受け取っている未完了の案件です。引き継がなくても利用停止の妨げにはなりません。',
      en: 'Open cases that this person follows. They may stay behind.',
    },
  },
  substitutions: {
    label: { ja: '代理', en: 'Standing in' },
    needsSuccessor: false,
    transferable: false,
    personal: false,
    advice: {
      ja: '代理者に指名されている期間です。別の代理者の指名は管理者に依頼してください。',
      en: 'Times at which this person stands in for a colleague. Ask an administrator to name somebody else.',
    },
  },
  drafts: {
    label: { ja: '下書き', en: 'Drafts' },
    needsSuccessor: false,
    transferable: false,
    personal: true,
    advice: {
      ja: '本人だけが開ける入力途中の内容です。必要なものは異動前に登録してください。',
      en: 'Unfinished input that only its author can open. Finish what is still needed before leaving.',
    },
  },
};
