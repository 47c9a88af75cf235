import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormGroup } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseType } from '@kakehashi/shared/case-types';
import { Icon, StateBadge } from '@kakehashi/web/ui';
import { debounceTime, map, startWith, switchMap } from 'rxjs';
import { CaseWords } from '../model/case-words';
import type { CaseListPage } from '../model/views';
import { caseScreens } from '../types/case-screens';
import { similarCases } from './similar-cases';

/** Warns while typing that the same body already has an open case around the same dates. */
@Component({
  selector: 'kk-duplicate-hint',
  imports: [RouterLink, TranslocoPipe, Icon, StateBadge],
  template: `
    @if (similar().length) {
      <div class="kk-notice kk-notice--waiting" role="status">
        <kk-icon name="warning" />
        <div>
          <p>{{ 'cases.new.duplicate.' + type() | transloco }}</p>
          <ul>
            @for (one of similar(); track one.reference) {
              <li>
                <a [routerLink]="['/cases', one.reference]" target="_blank"
                  >{{ one.reference }}<kk-icon name="open_in_new" /><span class="kk-hidden">{{
                    'platform.newTab' | transloco
                  }}</span></a
                >
                {{ one.title }} ({{ one.firstDate ?? '–' }})
                <kk-state-badge [label]="words.state(one.type, one.state)" [tone]="words.tone(one.type, one.state)" />
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 720px;
    }
    ul {
      padding-inline-start: 1.2em;
    }
    a {
      color: inherit;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DuplicateHint {
  readonly type = input.required<CaseType>();
  readonly form = input.required<FormGroup>();
  protected readonly words = inject(CaseWords);
  readonly #asked = toSignal(
    toObservable(this.form).pipe(
      switchMap((form) =>
        form.valueChanges.pipe(
          debounceTime(500),
          startWith(null),
          map(() => caseScreens[this.type()].form.similarTo(form)),
        ),
      ),
    ),
  );
  readonly #name = computed(() => this.#asked()?.name ?? '');
  readonly #found = httpResource<CaseListPage>(() =>
    this.#name().length > 1
      ? {
          url: '/api/cases',
          params: { type: this.type(), q: this.#name(), open: 'true', sort: '-updatedAt', limit: '20' },
        }
      : undefined,
  );
  protected readonly similar = computed(() => {
    const asked = this.#asked();
    if (!asked?.first || !asked.last || !this.#found.hasValue()) return [];
    return similarCases(this.#found.value().items, { name: asked.name, first: asked.first, last: asked.last });
  });
}
