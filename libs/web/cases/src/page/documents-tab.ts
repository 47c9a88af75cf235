import { HttpClient, HttpEventType, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { documentKinds, workflows } from '@kakehashi/shared/case-types';
import { InstantPipe, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { Confirm, EmptyState, Field, FieldInput, Icon, Skeleton, StateBadge, Toasts } from '@kakehashi/web/ui';
import { lastValueFrom, tap } from 'rxjs';
import { FieldText } from '../model/field-text';
import { lastAnswer } from '../model/last-answer';
import type { CaseView, DocumentView } from '../model/views';
import { documentChecklist, sizeText } from '../visit/document-checklist';
import { CaseStore } from './case-store';

/** The files of a case: what the next steps ask for, what is there, and adding more. */
@Component({
  selector: 'kk-documents-tab',
  imports: [ReactiveFormsModule, TranslocoPipe, EmptyState, Field, FieldInput, Icon, InstantPipe, Skeleton, StateBadge],
  templateUrl: './documents-tab.html',
  styleUrl: './documents-tab.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentsTab {
  readonly view = input.required<CaseView>();
  /** The kind that is asked for. */
  readonly wanted = input<string | null>(null);
  protected readonly text = inject(FieldText);
  protected readonly kinds = documentKinds;
  protected readonly size = sizeText;
  protected readonly kind = new FormControl<string>('formal_request', { nonNullable: true });
  protected readonly progress = signal<number | null>(null);
  protected readonly failure = signal('');
  readonly #http = inject(HttpClient);
  readonly #store = inject(CaseStore);
  readonly #session = inject(SessionStore);
  readonly #confirm = inject(Confirm);
  readonly #problems = inject(ProblemText);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  protected readonly resource = httpResource<{ items: DocumentView[] }>(() => {
    this.#store.revision();
    return this.#store.url('documents');
  });
  readonly #last = lastAnswer(this.resource);
  protected readonly documents = computed(() => this.#last()?.items);
  protected readonly mayAdd = computed(() => this.#session.can('document.add', { office: this.view().office }));
  protected readonly checklist = computed(() =>
    documentChecklist(
      workflows[this.view().type],
      this.view().state,
      (this.documents() ?? []).map(({ kind }) => kind),
      this.view().counts.members,
    ),
  );

  constructor() {
    effect(() => {
      const wanted = this.wanted();
      if (documentKinds.some(({ value }) => value === wanted)) this.kind.setValue(wanted ?? '');
    });
  }

  protected kindName(kind: string): string {
    return this.text.of('documentKind', kind);
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
    const body = new FormData();
    body.set('kind', this.kind.value);
    body.set('file', file, file.name);
    this.failure.set('');
    this.progress.set(0);
    try {
      await lastValueFrom(
        this.#http.post(this.#store.url('documents'), body, { observe: 'events', reportProgress: true }).pipe(
          tap((event) => {
            if (event.type === HttpEventType.UploadProgress && event.total) {
              this.progress.set(Math.round((100 * event.loaded) / event.total));
            }
          }),
        ),
      );
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
      text: this.#transloco.translate('cases.documents.remove.text'),
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

  #again(): void {
    this.#store.reload();
    this.resource.reload();
  }
}
