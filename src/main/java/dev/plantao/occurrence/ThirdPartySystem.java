package dev.plantao.occurrence;

/** The other system involved (UNO-B-37). */
public enum ThirdPartySystem {
    SEFAZ,
    CITY_HALL,
    ONLINE_STORE,
    DATACENTER,
    OTHER
}
