import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { headcountCategories, memberFields } from '@kakehashi/shared/case-types';
import { DraftStore, FormSummary, ProblemText, SessionStore, problemOf, type Draft } from '@kakehashi/web/platform';
import { EmptyState, ErrorSummary, Icon, Skeleton, Toasts } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import { lastAnswer } from '../model/last-answer';
import type { CaseOf, MemberView } from '../model/views';
import { DraftNotice } from '../form/draft-notice';
import { MembersEditor, memberForm, membersBody, membersForm } from './members-editor';
import { CaseStore } from '../page/case-store';

interface MembersDraft {
  members: MemberView[];
}

/** The delegation: who comes, and how many of each category beside the plan. */
@Component({
  selector: 'kk-people-tab',
  imports: [TranslocoPipe, DraftNotice, EmptyState, ErrorSummary, Icon, MembersEditor, Skeleton],
  templateUrl: './people-tab.html',
  styles: `
    .counts {
      max-width: 720px;
    }
    @media (min-width: 720px) {
      .names td,
      .names th {
        white-space: nowrap;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeopleTab {
  readonly view = input.required<CaseOf<'visit'>>();
  protected readonly words = inject(CaseWords);
  protected readonly text = inject(FieldText);
  protected readonly fields = memberFields;
  protected readonly editing = signal(false);
  protected readonly resumed = signal(false);
  protected readonly busy = signal(false);
  protected readonly errors = new FormSummary();
  protected readonly form = membersForm();
  protected readonly draft = signal<Draft<MembersDraft> | undefined>(undefined);
  readonly #store = inject(CaseStore);
  readonly #session = inject(SessionStore);
  readonly #drafts = inject(DraftStore);
  readonly #problems = inject(ProblemText);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #destroyRef = inject(DestroyRef);
  protected readonly resource = httpResource<{ items: MemberView[] }>(() => {
    this.#store.revision();
    return this.#store.url('members');
  });
  readonly #last = lastAnswer(this.resource);
  protected readonly members = computed(() => this.#last()?.items);
  protected readonly mayEdit = computed(
    () => this.view().mayEdit && this.#session.can('member.edit', { office: this.view().office }),
  );
  protected readonly counts = computed(() => {
    const members = this.members() ?? [];
    const { plannedPeople, actualPeople } = this.view().details;
    const rows = headcountCategories.map(({ value, label }) => ({
      label: this.words.of(label),
      planned: plannedPeople[value],
      listed: members.filter(({ category }) => category === value).length,
      actual: actualPeople ? actualPeople[value] : null,
    }));
    return {
      rows,
      planned: this.view().plannedPeople,
      listed: members.length,
      actual: this.view().actualPeople,
    };
  });

  constructor() {
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.#keep());
  }

  protected async edit(): Promise<void> {
    this.#fill(this.members() ?? []);
    this.editing.set(true);
    await this.#resume();
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.clear();
    try {
      await this.#store.send('PUT', 'members', { members: membersBody(this.form) });
      await this.#end();
      this.#toasts.show(this.#transloco.translate('cases.saved'));
    } catch (error) {
      if (problemOf(error)?.status === 412) this.#store.reload();
      this.errors.show(this.form, [this.#problems.line(error)]);
    } finally {
      this.busy.set(false);
    }
  }

  protected async cancel(): Promise<void> {
    await this.#end();
  }

  #fill(members: readonly MemberView[]): void {
    this.form.clear({ emitEvent: false });
    for (const member of members) this.form.push(memberForm(member), { emitEvent: false });
    this.form.updateValueAndValidity();
  }

  #keep(): void {
    if (!this.editing()) return;
    this.draft()?.save({ members: membersBody(this.form) }, `${this.view().reference} ${this.view().title}`);
  }

  async #resume(): Promise<void> {
    const key = `case-members:${this.view().reference}`;
    const saved = await this.#drafts.find<MembersDraft>(key).catch(() => null);
    if (saved) {
      this.#fill(saved.body.members);
      this.resumed.set(true);
    }
    this.draft.set(this.#drafts.keep<MembersDraft>(key, this.#destroyRef));
  }

  async #end(): Promise<void> {
    this.editing.set(false);
    this.resumed.set(false);
    this.errors.clear();
    const draft = this.draft();
    this.draft.set(undefined);
    await draft?.discard().catch(() => undefined);
  }
}
