import { actionOf, roleDefinitions } from '@kakehashi/shared/access';
import type { Label } from '@kakehashi/shared/contracts';
import { caseTypes, type CaseType } from '../case-type';
import { choiceLabel, type FieldTable } from '../field';
import { detours } from '../detours';
import { guards, type GuardName } from '../guards';
import { caseTypeDefinitions, workflows } from '../registry';
import {
  stateOf,
  targetsOf,
  type DeadlineRule,
  type Tone,
  type Transition,
  type WorkflowDefinition,
} from '../workflow';

/** The workflows of every case type as a document in both languages. */
export function renderWorkflows(): string {
  return [
    '# 業務の流れ / Workflows',
    '',
    'この文書は案件種別の定義（`libs/shared/case-types`）から生成されています。',
    '',
    'This document is generated from the definitions of the case types (`libs/shared/case-types`).',
    '',
    ...caseTypes.flatMap(renderType),
  ].join('\n');
}

function renderType(type: CaseType): string[] {
  const definition = workflows[type];
  return [
    `## ${one(caseTypeDefinitions[type].label)}`,
    '',
    ...renderPicture(definition),
    '',
    '### 状態 / States',
    '',
    table(
      ['状態 / State', '', '区分 / Meaning', '次の手続き / Next'],
      definition.states.map(({ key, label, tone, initial, terminal }) => [
        `\`${key}\``,
        both(label),
        `${one(tones[tone])}${initial ? '<br>最初 / first' : ''}${terminal ? '<br>終了 / end' : ''}`,
        definition.transitions
          .filter(({ from }) => from.includes(key))
          .map(({ name }) => `\`${name}\``)
          .join(', '),
      ]),
    ),
    '',
    '### 手続き / Transitions',
    '',
    table(
      ['手続き / Transition', '', '元の状態 / From', '次の状態 / To', '役割 / Who', '条件 / Conditions'],
      definition.transitions.map((transition) => transitionRow(type, definition, transition)),
    ),
    '',
    '### 期限 / Deadlines',
    '',
    table(
      ['期限 / Deadline', '', '期日 / Due', '満たす条件 / Met by'],
      definition.deadlines.map((rule) => deadlineRow(definition, rule)),
    ),
    '',
    '### 項目 / Fields',
    '',
    table(
      ['項目 / Field', '', '種類 / Kind', '説明 / Help', '必須 / Needed'],
      Object.values<FieldTable[string]>(caseTypeDefinitions[type].fields).map((field) => [
        `\`${field.key}\``,
        both(field.label),
        field.choices
          ? `\`${field.kind}\`<br>${field.choices.map(({ label }) => one(label)).join('<br>')}`
          : `\`${field.kind}\``,
        field.help ? both(field.help) : '',
        [
          ...(field.when ? [`${field.when.in.map((value) => `\`${value}\``).join(', ')} のみ / only`] : []),
          ...(field.requiredAtCreate ? ['登録時 / when logged'] : []),
          ...(field.requiredFor ?? []).map((name) => `\`${name}\``),
        ].join('<br>'),
      ]),
    ),
    '',
  ];
}

const tones: Readonly<Record<Tone, Label>> = {
  waiting: { ja: '判断・回答待ち', en: 'waiting' },
  moving: { ja: '進行中', en: 'moving' },
  done: { ja: '完了', en: 'done' },
  stopped: { ja: '終了（不成立）', en: 'stopped' },
};

const anchors: Readonly<Record<DeadlineRule['from'], Label>> = {
  first_date: { ja: '活動開始日', en: 'the first day' },
  last_date: { ja: '活動終了日', en: 'the last day' },
  received_on: { ja: '受理日', en: 'the day of receipt' },
  due_date: { ja: '回答期限', en: 'the due date' },
};

function renderPicture({ states, transitions }: WorkflowDefinition): string[] {
  const open = states.filter(({ terminal }) => !terminal).length;
  // An arrow from every open state would hide the rest; such ends are named below the picture.
  const fromAnywhere = transitions.filter(({ from }) => from.length === open);
  const arrows = transitions.filter((transition) => !fromAnywhere.includes(transition));
  const shown = new Set(arrows.flatMap((arrow) => [...arrow.from, ...targetsOf(arrow)]));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.filter(({ key }) => shown.has(key)).map(({ key, label }) => `  state "${one(label)}" as ${key}`),
    ...states.filter(({ initial }) => initial).map(({ key }) => `  [*] --> ${key}`),
    ...arrows.flatMap((arrow) =>
      arrow.from.flatMap((key) =>
        targetsOf(arrow)
          .filter((to) => to !== key)
          .map((to) => `  ${key} --> ${to}: ${arrow.name}`),
      ),
    ),
    ...states.filter(({ key, terminal }) => terminal && shown.has(key)).map(({ key }) => `  ${key} --> [*]`),
    '```',
    ...(fromAnywhere.length > 0
      ? [
          '',
          `${fromAnywhere.map(({ name, label }) => `${label.ja}（\`${name}\`）`).join('、')}は、終了していないどの状態からも行えます。`,
          '',
          `${fromAnywhere.map(({ name }) => `\`${name}\``).join(' and ')} are possible from every open state.`,
        ]
      : []),
  ];
}

function transitionRow(type: CaseType, definition: WorkflowDefinition, transition: Transition): string[] {
  const { name, label, from, to, action, automatic } = transition;
  const { roles, condition } = actionOf(action);
  const detourTexts = (transition.detours ?? []).map(({ when, value = 0, to: other }) => {
    const target = stateOf(definition, other).label;
    const words = (text: string) => text.replace('{value}', value.toLocaleString('en'));
    return `${words(detours[when].label.ja)}場合は${target.ja} / ${target.en} if ${words(detours[when].label.en)}`;
  });
  return [
    `\`${name}\``,
    both(label),
    from.map((key) => one(stateOf(definition, key).label)).join('<br>'),
    [one(stateOf(definition, to).label), ...detourTexts.map((text) => `（${text}）`)].join('<br>'),
    [
      ...roles.map((role) => one(roleDefinitions[role].label)),
      ...(condition ? [`（\`${condition}\`）`] : []),
      ...(automatic ? ['活動開始日に自動 / by itself on the first day'] : []),
    ].join('<br>'),
    conditionsOf(type, transition).join('<br>'),
  ];
}

function conditionsOf(type: CaseType, transition: Transition): string[] {
  const { requiredFields, guards: names, dataFields, reasons, commentRequired } = transition;
  const { fields, reasons: vocabulary }: { fields: FieldTable; reasons: Parameters<typeof choiceLabel>[0] } =
    caseTypeDefinitions[type];
  return [
    ...requiredFields.map((field) => `「${fields[field]?.label.ja}」の入力 / ${fields[field]?.label.en}`),
    ...names.map((name) => guardLabel(name) + waiverText(transition, name)),
    ...dataFields.filter(({ key }) => key !== 'reason').map((field) => `\`data.${field.key}\` ${one(field.label)}`),
    ...(reasons
      ? [`\`data.reason\` 理由 / Reason: ${reasons.map((code) => one(choiceLabel(vocabulary, code))).join('; ')}`]
      : []),
    ...(commentRequired ? ['コメント / Comment'] : []),
  ];
}

function deadlineRow(definition: WorkflowDefinition, rule: DeadlineRule): string[] {
  const { code, label, from, days, unit, states, metBy } = rule;
  const start = anchors[from];
  const count = Math.abs(days);
  const due: Label = {
    ja: `${start.ja}の${count}${unit === 'working' ? '営業日' : '日'}${days < 0 ? '前' : '後'}`,
    en: `${count} ${unit} days ${days < 0 ? 'before' : 'after'} ${start.en}`,
  };
  const last = states.at(-1);
  const moved = last ? one(stateOf(definition, last).label) : '';
  return [
    `\`${code}\``,
    both(label),
    both(due),
    [
      ...metBy.map(guardLabel),
      `「${moved}」より先へ進む / moving past it`,
      ...(rule.pausedIn ?? []).map((key) => `「${one(stateOf(definition, key).label)}」の間は停止 / paused meanwhile`),
    ].join('<br>'),
  ];
}

function waiverText({ waivers = [] }: Transition, name: GuardName): string {
  const waiver = waivers.find(({ guard }) => guard === name);
  if (!waiver) return '';
  const who = waiver.action ? actionOf(waiver.action).roles.map((role) => one(roleDefinitions[role].label)) : [];
  const field = waiver.field === 'comment' ? 'comment' : `data.${waiver.field}`;
  return `（例外 / unless: ${[...who, `\`${field}\``].join(' + ')}）`;
}

function guardLabel(name: GuardName): string {
  return one(guards[name].label);
}

function one({ ja, en }: Label): string {
  return `${ja} / ${en}`;
}

function both({ ja, en }: Label): string {
  return `${ja}<br>${en}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
