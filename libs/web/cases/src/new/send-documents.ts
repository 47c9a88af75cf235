import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHeader, StateBadge } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseView } from '../model/views';
import { NewDocuments, type NewDocument } from './new-documents';

const tones = { chosen: 'waiting', sending: 'moving', stored: 'done', failed: 'stopped' } as const;

/** What becomes of the files of a case that has just been logged; what failed can be sent again from here. */
@Component({
  selector: 'kk-send-documents',
  imports: [TranslocoPipe, PageHeader, StateBadge],
  template: `
    <kk-page-header
      [heading]="(failed() ? 'cases.new.documents.failedTitle' : 'cases.new.documents.sendingTitle') | transloco"
      [lead]="'cases.new.created' | transloco: { reference: view().reference }"
    />
    @if (failed()) {
      <p class="kk-notice kk-notice--error" role="alert">{{ 'cases.new.documents.failedText' | transloco }}</p>
    }
    <ul class="kk-card kk-lines">
      @for (one of documents().list(); track one.id) {
        <li class="line">
          <kk-state-badge [tone]="tone(one)" [label]="'cases.new.documents.states.' + one.state | transloco" />
          <span class="name">
            {{ one.file.name }}
            <span class="kk-muted kk-small">{{ words.document(view().type, one.kind) }}</span>
          </span>
          @if (one.state === 'sending') {
            <progress max="100" [value]="one.progress" [attr.aria-label]="one.file.name"></progress>
          }
          @if (one.problem) {
            <span class="problem">{{ one.problem }}</span>
          }
        </li>
      }
    </ul>
    @if (failed()) {
      <div class="kk-actions">
        <button type="button" class="kk-button kk-button--primary" (click)="again.emit()">
          {{ 'cases.new.documents.retry' | transloco }}
        </button>
        <button type="button" class="kk-button" (click)="leave.emit()">
          {{ 'cases.new.documents.openWithout' | transloco }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-4);
      max-width: 860px;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-3);
      padding: var(--kk-2) var(--kk-4);
    }
    .name {
      flex: 1 1 200px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .problem {
      flex-basis: 100%;
      color: var(--mat-sys-error);
    }
    progress {
      accent-color: var(--mat-sys-primary);
    }
  `,
  host: { '(window:beforeunload)': 'hold($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SendDocuments {
  readonly view = input.required<CaseView>();
  readonly documents = input.required<NewDocuments>();
  /** What failed shall be sent again. */
  readonly again = output();
  /** The case shall be opened without the rest. */
  readonly leave = output();
  protected readonly words = inject(CaseWords);
  /** Whether everything was tried and something is left. */
  protected readonly failed = computed(() => {
    const states = this.documents()
      .list()
      .map(({ state }) => state);
    return states.includes('failed') && !states.includes('sending') && !states.includes('chosen');
  });

  protected tone({ state }: NewDocument) {
    return tones[state];
  }

  /** Closing the window would lose the files that are only here. */
  protected hold(event: BeforeUnloadEvent): void {
    if (this.documents().pending()) event.preventDefault();
  }
}
