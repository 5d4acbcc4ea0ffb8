package com.ptthex.shared;

import com.ptthex.shared.house.HouseRules;

final class ArchitectureTest extends HouseRules {}
