package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.value.Version;

/**
 * A short text that clients show first.
 *
 * @param version another one each time it is written anew, so that it is acknowledged anew
 */
public record Notice(
    NoticeId id,
    Version version,
    NoticeLanguage language,
    NoticeText text,
    Acknowledgement acknowledgement) {}
