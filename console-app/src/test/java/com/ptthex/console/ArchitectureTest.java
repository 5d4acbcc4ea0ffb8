package com.ptthex.console;

import com.ptthex.shared.house.HouseRules;

final class ArchitectureTest extends HouseRules {}
