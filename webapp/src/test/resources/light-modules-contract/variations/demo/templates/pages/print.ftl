druk ${def.parameters.colour} ${state.channel.name}[#t]
