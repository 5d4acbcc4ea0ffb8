package com.ptthex.tiles;

import com.ptthex.shared.house.HouseRules;

final class ArchitectureTest extends HouseRules {}
