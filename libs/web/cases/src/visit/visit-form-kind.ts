import type { FormKind, NewCasePart } from '../form/form-kind';
import type { FieldText } from '../model/field-text';
import type { CaseOf, CaseView, MemberView } from '../model/views';
import { MembersEditor, memberForm, membersBody, membersForm, type MembersForm } from './members-editor';
import { VisitFormFields } from './visit-form';
import {
  bodyOf,
  fieldsOfCase,
  fieldsOfForm,
  fillForm,
  similarTo,
  visitForm,
  visitFormPaths,
  type VisitForm,
} from './visit-form-model';

const members = {
  part: 'members',
  field: 'plannedPeople',
  heading: 'cases.people.title',
  hint: 'cases.new.membersHint',
  later: 'cases.new.membersLater',
  component: MembersEditor,
  make: () => membersForm(),
  add(form: MembersForm, line: MemberView) {
    form.push(memberForm(line));
  },
  body: (form: MembersForm) => membersBody(form),
  answers: (form: MembersForm, text: FieldText) =>
    membersBody(form).map(({ nameNative, nameKana, nameRoman, title, category }) =>
      [
        nameNative ?? nameRoman ?? nameKana,
        nameNative ? nameRoman : null,
        title,
        text.of('category', category, 'visit'),
      ]
        .filter(Boolean)
        .join(' / '),
    ),
} satisfies NewCasePart;

/** How a visit is filled in. */
export const visitFormKind = {
  component: VisitFormFields,
  paths: visitFormPaths,
  answers: [
    'requester',
    'branch',
    'title',
    'country',
    'cities',
    'hosts',
    'firstDate',
    'lastDate',
    'mode',
    'language',
    'purpose',
    'supportKinds',
    'protocolClass',
    'plannedPeople',
  ],
  newPart: members,
  make: visitForm,
  fill(form: VisitForm, view: CaseOf<'visit'>) {
    fillForm(form, view);
  },
  fieldsOfForm: (form: VisitForm) => fieldsOfForm(form.getRawValue()),
  fieldsOfCase: (view: CaseOf<'visit'>) => fieldsOfCase(view),
  bodyOf(fields, keepEmpty) {
    // Letters of thanks come after the visit.
    const { thankYouSent, ...rest } = fields;
    return bodyOf(keepEmpty ? fields : thankYouSent ? fields : rest, keepEmpty);
  },
  nameOf(form: VisitForm, views: readonly CaseView[], field: string, value: unknown) {
    const { requester, hosts } = form.getRawValue().details;
    if (field === 'hosts') return hosts.map(({ name }) => name).join('、');
    if (field !== 'requester') return undefined;
    const id = (value as { id?: string } | null)?.id;
    const known = views.flatMap((view) => (view.type === 'visit' ? [view.details.requester] : []));
    return (id && known.find((one) => one?.id === id)?.name) || requester.name;
  },
  similarTo: (form: VisitForm) => similarTo(form.getRawValue()),
} satisfies FormKind;
