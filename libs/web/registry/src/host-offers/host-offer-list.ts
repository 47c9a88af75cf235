import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, japaneseLevels, trainingFields } from '@kakehashi/shared/case-types';
import type { HostOfferPage, HostOfferView, ProgrammeList } from '@kakehashi/shared/contracts';
import { DatePipe, FileMenu, LabelPipe, LocaleStore, MorePages, SessionStore } from '@kakehashi/web/platform';
import { Icon, PageHeader, StateBadge, type Tone } from '@kakehashi/web/ui';
import { ListAddress, addressSearch } from '../list/list-address';
import { RecordList } from '../list/record-list';
import { SearchBox } from '../list/search-box';
import { RecordDialogs } from '../record-dialog';
import { HostOfferDialog } from './host-offer-dialog';
import { isNarrowed, offerQuery, readOfferState, type OfferListState } from './host-offer-query';
import { RetireOfferDialog } from './retire-offer-dialog';

/** What hosts offer, with the places that are taken; its address is its state. */
@Component({
  selector: 'kk-host-offer-list',
  imports: [DatePipe, FileMenu, Icon, LabelPipe, PageHeader, RecordList, SearchBox, StateBadge, TranslocoPipe],
  templateUrl: './host-offer-list.html',
  styleUrls: ['../list/choices.scss', './host-offer-list.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HostOfferList {
  readonly #dialogs = inject(RecordDialogs);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly address = new ListAddress<keyof OfferListState>();
  protected readonly fields = trainingFields;
  protected readonly state = computed(() => readOfferState(this.address.params()));
  protected readonly narrowed = computed(() => isNarrowed(this.state()));
  protected readonly mayEdit = computed(() => this.#session.can('host_offer.edit'));
  protected readonly search = addressSearch(this.address, () => this.state().q);
  readonly #programmes = httpResource<ProgrammeList>(() => '/api/programmes');
  protected readonly programmes = computed(() => {
    const items = this.#programmes.hasValue() ? this.#programmes.value().items : [];
    return items.map(({ code, nameJa, nameEn }) => ({ code, name: this.#locale() === 'ja' ? nameJa : nameEn }));
  });
  protected readonly list = new MorePages<HostOfferView, HostOfferPage>(() => ({
    url: '/api/host-offers',
    params: offerQuery(this.state()),
  }));

  /** Whether the places taken are those of the reader's offices alone. */
  protected readonly ownPlacesOnly = computed(() => this.list.page()?.ownPlacesOnly ?? false);

  protected fieldOf({ field }: HostOfferView) {
    return choiceLabel(trainingFields, field);
  }

  protected levelOf({ minJapaneseLevel }: HostOfferView) {
    return choiceLabel(japaneseLevels, minJapaneseLevel);
  }

  protected stateOf({ retiredAt, taken, capacity }: HostOfferView): { key: string; tone: Tone } {
    if (retiredAt) return { key: 'retired', tone: 'stopped' };
    if (taken >= capacity) return { key: 'full', tone: 'done' };
    return { key: this.ownPlacesOnly() ? 'offered' : 'open', tone: 'moving' };
  }

  protected clear(): void {
    this.address.show({ q: null, programme: null, field: null, open: null });
  }

  protected async edit(offer: HostOfferView | null): Promise<void> {
    if (await this.#dialogs.save(HostOfferDialog, offer)) this.list.first.reload();
  }

  protected async retire(offer: HostOfferView): Promise<void> {
    if (await this.#dialogs.save(RetireOfferDialog, offer)) this.list.first.reload();
  }
}
