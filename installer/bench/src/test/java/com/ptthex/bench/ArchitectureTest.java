package com.ptthex.bench;

import com.ptthex.shared.house.HouseRules;

final class ArchitectureTest extends HouseRules {}
