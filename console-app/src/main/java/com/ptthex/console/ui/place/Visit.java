package com.ptthex.console.ui.place;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.view.Frame;

/**
 * What a screen is opened with, once for each window it stands in.
 *
 * @param frame the window's own, which asks questions and says what has been done
 */
public record Visit(Desk desk, News news, Links links, Frame frame) {}
