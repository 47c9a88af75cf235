import { isAction } from '@kakehashi/shared/access';
import type { Label } from '@kakehashi/shared/contracts';
import { isCaseType } from './case-type';
import type { FieldTable } from './field';
import { isDetourName } from './detours';
import { isGuardName } from './guards';
import { caseTypeDefinitions } from './registry';
import { targetsOf, type Transition, type WorkflowDefinition } from './workflow';

/** What is wrong with a workflow; an empty list means that it may be published. */
export function validateWorkflow(definition: WorkflowDefinition): string[] {
  return [
    ...stateErrors(definition),
    ...definition.transitions.flatMap((transition) => transitionErrors(definition, transition)),
    ...pathErrors(definition),
    ...deadlineErrors(definition),
  ];
}

function stateErrors({ states, transitions, deadlines }: WorkflowDefinition): string[] {
  const initial = states.filter((state) => state.initial).length;
  return [
    ...(initial === 1 ? [] : [`${initial} initial states, expected one`]),
    ...repeated(states.map(({ key }) => key)).map((key) => `state ${key} is there twice`),
    ...repeated(transitions.map(({ name }) => name)).map((name) => `transition ${name} is there twice`),
    ...repeated(deadlines.map(({ code }) => code)).map((code) => `deadline ${code} is there twice`),
    ...states.flatMap(({ key, label }) => labelErrors(`state ${key}`, label)),
  ];
}

function transitionErrors(definition: WorkflowDefinition, transition: Transition): string[] {
  const { name, label, from, action, guards, requiredFields, dataFields, reasons } = transition;
  const { waivers, detours } = transition;
  const known = definition.states.map(({ key }) => key);
  const fields = fieldsOf(definition);
  const choices = dataFields.find(({ key }) => key === 'reason')?.choices?.map(({ value }) => value) ?? [];
  const errors = [
    ...(from.length === 0 ? ['leaves no state'] : []),
    ...[...from, ...targetsOf(transition)].filter((key) => !known.includes(key)).map((key) => `unknown state ${key}`),
    ...(isAction(action) ? [] : [`unknown action ${String(action)}`]),
    ...guards.filter((guard) => !isGuardName(guard)).map((guard) => `unknown guard ${String(guard)}`),
    ...requiredFields.filter((field) => !Object.hasOwn(fields, field)).map((field) => `unknown field ${field}`),
    ...(waivers ?? [])
      .filter(({ guard, action: by }) => !guards.includes(guard) || (by !== undefined && !isAction(by)))
      .map(({ guard }) => `waiver of ${guard} is not one`),
    ...(detours ?? []).filter(({ when }) => !isDetourName(when)).map(({ when }) => `unknown detour ${String(when)}`),
    ...(reasons ?? []).filter((reason) => !choices.includes(reason)).map((reason) => `reason ${reason} has no label`),
    ...(reasons?.length === 0 ? ['asks for a reason and offers none'] : []),
  ];
  return [
    ...errors.map((error) => `transition ${name}: ${error}`),
    ...labelErrors(`transition ${name}`, label),
    ...dataFields.flatMap((field) => labelErrors(`transition ${name}, ${field.key}`, field.label)),
  ];
}

function pathErrors({ states, transitions }: WorkflowDefinition): string[] {
  const initial = states.filter((state) => state.initial).map(({ key }) => key);
  const reached = spread(initial, (key) => transitions.filter(({ from }) => from.includes(key)).flatMap(targetsOf));
  const ends = states.filter(({ terminal }) => terminal).map(({ key }) => key);
  const ending = spread(ends, (key) =>
    transitions.filter((transition) => targetsOf(transition).includes(key)).flatMap(({ from }) => from),
  );
  const forks = states.filter(
    ({ key }) => transitions.filter(({ from, primary }) => primary && from.includes(key)).length > 1,
  );
  return [
    ...states.filter(({ key }) => !reached.has(key)).map(({ key }) => `state ${key} cannot be reached`),
    ...states.filter(({ key }) => !ending.has(key)).map(({ key }) => `state ${key} leads to no end`),
    ...forks.map(({ key }) => `state ${key} has more than one primary transition`),
    ...(ends.length === 0 ? ['no state ends the case'] : []),
  ];
}

function deadlineErrors(definition: WorkflowDefinition): string[] {
  const known = definition.states.map(({ key }) => key);
  return definition.deadlines.flatMap(({ code, label, days, states, metBy }) => [
    ...labelErrors(`deadline ${code}`, label),
    ...(Number.isInteger(days) ? [] : [`deadline ${code}: ${days} is no number of days`]),
    ...(states.length === 0 ? [`deadline ${code}: never asked for`] : []),
    ...states.filter((key) => !known.includes(key)).map((key) => `deadline ${code}: unknown state ${key}`),
    ...metBy.filter((guard) => !isGuardName(guard)).map((guard) => `deadline ${code}: unknown guard ${String(guard)}`),
  ]);
}

function fieldsOf({ type }: WorkflowDefinition): FieldTable {
  return isCaseType(type) ? caseTypeDefinitions[type].fields : {};
}

function labelErrors(where: string, { ja, en }: Label): string[] {
  return [...(ja.trim() ? [] : [`${where}: no Japanese label`]), ...(en.trim() ? [] : [`${where}: no English label`])];
}

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

function spread(start: readonly string[], next: (key: string) => readonly string[]): Set<string> {
  const reached = new Set(start);
  for (const key of reached) for (const following of next(key)) reached.add(following);
  return reached;
}
