import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { organisationKinds } from '@kakehashi/shared/case-types';
import type { MergeFieldView, MergePreview, MergeView } from '@kakehashi/shared/contracts';
import { IdempotencyKey, InstantPipe, LabelPipe, LocaleStore, ProblemText, problemOf } from '@kakehashi/web/platform';
import {
  BlockedButton,
  Confirm,
  Field,
  FieldInput,
  Icon,
  LoadFailed,
  PageHeader,
  Skeleton,
  Toasts,
} from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { ExpertText } from '../experts/expert-text';
import { kindOf, recordPaths } from './record-kind';

/** Two records side by side: which one stays, which values it takes, what moves; then one act. */
@Component({
  selector: 'kk-compare-page',
  imports: [
    BlockedButton,
    Field,
    FieldInput,
    Icon,
    InstantPipe,
    LabelPipe,
    LoadFailed,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ComparePage {
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  readonly #words = inject(ExpertText);
  readonly #key = new IdempotencyKey();
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly texts = inject(ProblemText);
  protected readonly kind = computed(() => kindOf(this.#params().get('kind')));
  readonly #pair = computed(() => [this.#params().get('survivor') ?? '', this.#params().get('other') ?? ''] as const);
  readonly #path = computed(() => `/api/${recordPaths[this.kind()]}`);
  protected readonly preview = httpResource<MergePreview>(() => {
    const [survivor, other] = this.#pair();
    return { url: `${this.#path()}/${encodeURIComponent(survivor)}/merge-preview`, params: { other } };
  });
  readonly #shown = computed(() => (this.preview.hasValue() ? this.preview.value() : undefined));
  /** The fields whose value comes from the record that is merged. */
  protected readonly taken = linkedSignal<MergePreview | undefined, ReadonlySet<string>>({
    source: this.#shown,
    computation: (preview) => new Set(preview?.fields.flatMap(({ field, proposed }) => (proposed ? [field] : []))),
  });
  protected readonly blocked = computed(() => (this.#shown()?.reasons ?? []).map(({ message }) => ({ text: message })));
  protected readonly reason = new FormControl('', { nonNullable: true, validators: Validators.maxLength(500) });
  protected readonly busy = signal(false);

  protected value({ field }: MergeFieldView, value: string | null): string {
    if (value === null) return '–';
    if (field === 'kind' && this.kind() === 'organisation')
      return organisationKinds.find((one) => one.value === value)?.label[this.#locale()] ?? value;
    if (this.kind() === 'expert' && field === 'kind') return this.#words.kind(value);
    if (field === 'expertise')
      return value
        .split(', ')
        .map((area) => this.#words.area(area))
        .join(this.#locale() === 'ja' ? '、' : ', ');
    if (value === 'true' || value === 'false') return value === 'true' ? '○' : '×';
    return value;
  }

  protected take(field: string, other: boolean): void {
    this.taken.update((taken) => {
      const next = new Set(taken);
      if (other) next.add(field);
      else next.delete(field);
      return next;
    });
  }

  /** The other record stays instead. */
  protected swap(): void {
    const [survivor, other] = this.#pair();
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { survivor: other, other: survivor },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected async merge({ survivor, other }: MergePreview): Promise<void> {
    const text = (key: string, params = {}) =>
      this.#transloco.translate<string>(`organisations.compare.${key}`, params);
    const sure = await this.#confirm.ask({
      title: text('confirm', { survivor: survivor.title, other: other.title }),
      text: text('confirmText'),
      confirm: text('merge'),
    });
    if (!sure || this.busy()) return;
    const body = {
      otherId: other.id,
      otherVersion: other.version,
      take: [...this.taken()],
      reason: this.reason.value.trim() || null,
    };
    const headers = this.#key.headersFor({ ...body, survivor }).set('If-Match', `"${survivor.version}"`);
    this.busy.set(true);
    try {
      await firstValueFrom(this.#http.post<MergeView>(`${this.#path()}/${survivor.id}/merges`, body, { headers }));
      this.#toasts.show(text('done'));
      const kind = this.kind() === 'organisation' ? {} : { kind: this.kind() };
      void this.#router.navigate(['/organisations/merges'], { queryParams: kind });
    } catch (error) {
      this.#key.renew();
      const problem = problemOf(error);
      const details = (problem?.errors ?? []).flatMap(({ detail }) => (detail ? [detail] : []));
      this.#toasts.error(problem?.code === 'stale-version' ? text('stale') : details.join(' ') || this.texts.of(error));
      this.preview.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
