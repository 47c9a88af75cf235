import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemText, type MorePages, type PageOf } from '@kakehashi/web/platform';
import { EmptyState, LoadFailed, MoreButton, Skeleton } from '@kakehashi/web/ui';

/** The records of a list, page by page, in the table that is put into it; says why there is none, and what failed. */
@Component({
  selector: 'kk-record-list',
  imports: [EmptyState, LoadFailed, MoreButton, Skeleton, TranslocoPipe],
  template: `
    @if (list().page()) {
      <section class="kk-card">
        @if (list().items().length) {
          <div class="kk-table-wrap" tabindex="0" role="region" [attr.aria-label]="scope() + '.title' | transloco">
            <ng-content />
          </div>
        } @else if (narrowed()) {
          <kk-empty-state
            kind="no-match"
            [heading]="scope() + '.noMatch' | transloco"
            [text]="scope() + '.noMatchText' | transloco"
          />
        } @else {
          <kk-empty-state [heading]="scope() + '.none' | transloco" [text]="scope() + '.noneText' | transloco" />
        }
      </section>
      @if (list().hasMore()) {
        <kk-more-button [busy]="list().loading()" (pressed)="list().more()" />
      }
    } @else if (list().first.error(); as error) {
      <kk-load-failed [text]="texts.of(error)" (retried)="list().first.reload()" />
    } @else {
      <kk-skeleton [rows]="10" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordList<T> {
  readonly list = input.required<MorePages<T, PageOf<T>>>();
  /** The scope of its texts: title, none, noneText, noMatch, noMatchText. */
  readonly scope = input.required<string>();
  /** Whether the reader looks at a part of the records only. */
  readonly narrowed = input.required<boolean>();
  protected readonly texts = inject(ProblemText);
}
