import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { DocumentList } from '@kakehashi/shared/contracts';
import { caseTypeDefinitions, consentedBy, documentLock, workflows } from '@kakehashi/shared/case-types';
import { IdempotencyKey, ProblemText, SessionStore, readAgain } from '@kakehashi/web/platform';
import { Confirm, EmptyState, Field, FieldInput, Icon, Skeleton, StateBadge, Toasts } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import { factsOfCase } from '../model/facts-of-case';
import { lastAnswer } from '../model/last-answer';
import type { CaseView, DocumentView } from '../model/views';
import { documentChecklist, sizeText, type ChecklistEntry } from './document-checklist';
import { CaseStore } from './case-store';
import { uploadDocument } from './upload-document';

/** The files of a case: what the next steps ask for, what is there, and adding more. */
@Component({
  selector: 'kk-documents-tab',
  imports: [CaseTime, ReactiveFormsModule, TranslocoPipe, EmptyState, Field, FieldInput, Icon, Skeleton, StateBadge],
  templateUrl: './documents-tab.html',
  styleUrl: './documents-tab.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentsTab {
  readonly view = input.required<CaseView>();
  protected readonly kinds = computed(() => caseTypeDefinitions[this.view().type].documentKinds);
  /** The kind that is asked for. */
  readonly wanted = input<string | null>(null);
  protected readonly size = sizeText;
  protected readonly kind = new FormControl('', { nonNullable: true });
  /** Whose consent it is, where several specialists are asked. */
  protected readonly whose = new FormControl('', { nonNullable: true });
  protected readonly progress = signal<number | null>(null);
  protected readonly failure = signal('');
  readonly #http = inject(HttpClient);
  readonly #injector = inject(Injector);
  readonly #words = inject(CaseWords);
  readonly #store = inject(CaseStore);
  readonly #session = inject(SessionStore);
  readonly #confirm = inject(Confirm);
  readonly #problems = inject(ProblemText);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #key = new IdempotencyKey();
  protected readonly resource = httpResource<DocumentList>(() => {
    this.#store.revision();
    return this.#store.url('documents');
  });
  readonly #last = lastAnswer(this.resource);
  protected readonly documents = computed(() => this.#last()?.items);
  protected readonly mayAdd = computed(() => this.#session.can('document.add', { office: this.view().office }));
  readonly #facts = computed(() =>
    factsOfCase(
      this.view(),
      (this.documents() ?? []).map(({ kind }) => kind),
    ),
  );
  protected readonly checklist = computed(() => documentChecklist(this.#facts()));
  readonly #chosenKind = toSignal(this.kind.valueChanges, { initialValue: '' });
  /** Whether who adds a document of the chosen kind may no longer decide. */
  protected readonly ties = computed(() => this.#ties(this.#chosenKind()));
  /** Those whose consent the chosen kind of document may be; whoever still lacks one first. */
  protected readonly askedFor = computed(() =>
    consentedBy(this.#chosenKind(), this.#facts().dispatch?.experts).sort(
      (a, b) => Number(a.consented) - Number(b.consented),
    ),
  );

  constructor() {
    // The kinds differ by type; the one that is asked for or missing next stands first.
    effect(() => {
      const known: string[] = this.kinds().map(({ value }) => value);
      const wanted = this.wanted();
      if (wanted && known.includes(wanted)) this.kind.setValue(wanted);
      else if (!known.includes(this.kind.value))
        this.kind.setValue(untracked(this.checklist).find(({ done }) => !done)?.kind ?? known[0] ?? '');
    });
    effect(() => this.whose.setValue(this.askedFor()[0]?.invitationId ?? ''));
  }

  protected kindName(kind: string): string {
    return this.#words.document(this.view().type, kind);
  }

  /** The specialist whose consent a document is, where several are asked. */
  protected nameOf({ invitationId }: DocumentView): string | null {
    const view = this.view();
    const invitations = view.type === 'dispatch' ? view.details.invitations : [];
    return invitations.find(({ id }) => id === invitationId)?.expertName ?? null;
  }

  /** What a rule says of a document, in the reader's language where it says it in that. */
  protected note({ note }: ChecklistEntry): string {
    return note ? this.#words.of(note) : '';
  }

  /** Whether a document may go: what a step already taken asked for stays. */
  protected mayRemove({ kind }: DocumentView): boolean {
    return this.mayAdd() && !documentLock(workflows[this.view().type], this.#facts(), kind, 'withdraw');
  }

  /** The step that asks for it. */
  protected stepName({ transition }: ChecklistEntry): string {
    return this.#words.transition(this.view().type, transition);
  }

  protected contentUrl(document: DocumentView): string {
    return `${this.#store.url('documents')}/${document.id}/content`;
  }

  /** Chooses the kind that is missing and goes to the file. */
  protected prepare(kind: string, file: HTMLInputElement): void {
    this.kind.setValue(kind);
    file.click();
  }

  protected async upload(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file || this.progress() !== null) return;
    this.failure.set('');
    this.progress.set(0);
    try {
      const url = this.#store.url('documents');
      const invitationId = this.askedFor().length > 1 ? this.whose.value : undefined;
      const upload = { kind: this.kind.value, invitationId, file, key: this.#key };
      await uploadDocument(this.#http, url, upload, (percent) => this.progress.set(percent));
      this.#toasts.show(this.#transloco.translate('cases.documents.added', { name: file.name }));
      this.#again();
    } catch (error) {
      this.failure.set(`${file.name}: ${this.#problems.of(error)}`);
    } finally {
      this.progress.set(null);
      input.value = '';
    }
  }

  protected async remove(document: DocumentView): Promise<void> {
    const answer = await this.#confirm.ask({
      title: this.#transloco.translate('cases.documents.remove.title', { name: document.fileName }),
      text: this.#transloco.translate(`cases.documents.remove.${this.#ties(document.kind) ? 'textTies' : 'text'}`),
      confirm: this.#transloco.translate('cases.documents.remove.confirm'),
      danger: true,
    });
    if (!answer) return;
    try {
      await this.#store.send('DELETE', `documents/${document.id}`);
      this.#again();
    } catch (error) {
      this.#toasts.error(this.#problems.of(error));
      this.#again();
    }
  }

  #ties(kind: string): boolean {
    return this.#last()?.tyingKinds.includes(kind) ?? false;
  }

  #again(): void {
    this.#store.reload();
    readAgain(this.resource, this.#injector);
  }
}
