import { problemText, type Label } from '@kakehashi/shared/contracts';
import { actionNames, actionOf, type ActionDefinition, type Condition } from '../actions';
import { roleDefinitions, roles, type Role } from '../roles';
import { actionDescriptions } from './action-descriptions';

const conditionLabels: Readonly<Record<Condition, Label>> = {
  independent: {
    ja: '起票者・内容の編集者・推薦者・担当者、または依頼元団体から派遣された職員でないこと。専門家派遣では、期間外に受理した者、受理後に一度でも担当した者、審査に用いる書類を登録または削除した者も不可。研修員の受入れでは、条件に合わない受入枠に提案した者も不可',
    en: 'Not by whoever created, edited, recommended or owns the case, or comes from the government that asks; of a dispatch, nor by who received it late, owned it at any time since, or added or withdrew a document it is judged by; of a placement, nor by who proposed it to a host whose conditions are not met',
  },
  not_owner: { ja: '担当者本人でないこと', en: 'Not by the owner' },
  not_creator: { ja: '起票者本人でないこと', en: 'Not by whoever logged the case' },
  owner: { ja: '担当者本人であること', en: 'By the owner only' },
  owned: { ja: '担当者本人、または元の担当者であること', en: 'By the owner, or who owned the case before' },
  untaken: {
    ja: '担当者がいない案件、または自分が担当する案件であること',
    en: 'Only where nobody owns the case, or oneself',
  },
  handling: {
    ja: '担当者本人、またはその案件の手続きを行った職員であること',
    en: 'By the owner, or who took a step of the case',
  },
  sole_user: {
    ja: '所属以外の事務所の案件や、全所共通の基礎データで使われていないこと（本部職員とシステム管理者を除く）',
    en: 'Only while no other office’s case and no reference data uses it (headquarters and administrators excepted)',
  },
};

const reachLabels: Readonly<Record<'office' | 'all' | 'own', Label>> = {
  office: { ja: '所属', en: 'office' },
  all: { ja: '全所', en: 'all' },
  own: { ja: '本人', en: 'own' },
};

/** The access table as a document in both languages. */
export function renderPermissions(): string {
  return [
    '# 権限一覧 / Permissions',
    '',
    'この文書はアクセス表（`libs/shared/access`）から生成されています。表にない操作は、誰にも認められません。',
    '',
    'This document is generated from the access table (`libs/shared/access`). What is not in the table, nobody may do.',
    '',
    ...renderRoles(),
    ...renderActions(),
    ...renderConditions(),
  ].join('\n');
}

function renderRoles(): string[] {
  return [
    '## 役割 / Roles',
    '',
    '役割は、事務所ごと（または全事務所）に、期間を定めて付与します。変更は次の操作から有効です。代理者が代理で決定するときは、代理者本人と不在者の双方について職務分離を確認します。',
    '',
    'A role is held for an office (or for all) from a day until a day, which begin and end at midnight in Tokyo for every office, and a change takes effect with the next request. A substitute is held to the separation of duties for themselves and for the absent colleague.',
    '',
    table(
      ['役割 / Role', '', '範囲 / Reach', '役割の内容 / Purpose'],
      roles.map((role) => {
        const { label, description, reach } = roleDefinitions[role];
        return [`\`${role}\``, both(label), both(reachLabels[reach]), both(description)];
      }),
    ),
    '',
  ];
}

function renderActions(): string[] {
  return [
    '## 操作 / Actions',
    '',
    `${roles.map((role) => `${roleDefinitions[role].label.ja} = ${roleDefinitions[role].label.en}`).join('、')}。`,
    '「所属」は付与された事務所の案件のみ、「全所」はすべての事務所、「本人」は自分のもののみ。',
    '',
    '“office”: cases of the office of the grant. “all”: every office. “own”: what is one’s own. “–”: not allowed.',
    '',
    table(
      ['操作 / Action', '内容 / What', ...roles.map((role) => both(roleDefinitions[role].label)), '条件 / Condition'],
      actionNames.map((name) => {
        const definition = actionOf(name);
        const cells = roles.map((role) => cell(definition, role));
        return [`\`${name}\``, both(actionDescriptions[name]), ...cells, conditionsOf(definition)];
      }),
    ),
    '',
  ];
}

function conditionsOf({ condition, conditions = {} }: ActionDefinition): string {
  const byRole = roles.flatMap((role) =>
    conditions[role] ? [`${both(roleDefinitions[role].label)}: \`${conditions[role]}\``] : [],
  );
  return [...(condition ? [`\`${condition}\``] : []), ...byRole].join('<br>');
}

function renderConditions(): string[] {
  const refusals = {
    independent: 'separation-of-duties',
    not_owner: 'own-case',
    not_creator: 'separation-of-duties',
    owner: 'not-case-owner',
    owned: 'not-case-owner',
    untaken: 'owned-by-colleague',
    handling: 'not-handling',
    sole_user: 'organisation-shared',
  } as const;
  return [
    '## 条件 / Conditions',
    '',
    table(
      ['条件 / Condition', '内容 / Meaning', '回答 / Refusal', '表示 / Words'],
      (Object.keys(conditionLabels) as Condition[]).map((condition) => {
        const code = refusals[condition];
        const words = { ja: problemText(code, 'ja').title, en: problemText(code, 'en').title };
        return [`\`${condition}\``, both(conditionLabels[condition]), `\`${code}\``, both(words)];
      }),
    ),
    '',
  ];
}

function cell(definition: ActionDefinition, role: Role): string {
  if (definition.reach === 'own') return both(reachLabels.own);
  if (!definition.roles.includes(role)) return '–';
  const everywhere = definition.reach === 'all' || roleDefinitions[role].reach === 'all';
  return both(reachLabels[everywhere ? 'all' : 'office']);
}

function both({ ja, en }: Label): string {
  return `${ja}<br>${en}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
